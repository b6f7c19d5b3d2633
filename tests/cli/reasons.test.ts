import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aplomb, emptyFolder, sampleFolder, seenPosts, smallClient } from './run'

function clientWith(files: Record<string, string>): string {
  const folder = smallClient()
  rmSync(join(folder, 'seen-posts.csv'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

describe('nothing could be read: every reason is told', () => {
  test('a row that was rejected, by file and line', () => {
    const folder = clientWith({ 'f.csv': 'who;date;metric;value\nperson;01/06/2026;followers;1300\n' })
    const { code, stderr } = aplomb(['audit', folder, '--quiet'], { cwd: emptyFolder() })
    expect(code).toBe(2)
    expect(stderr).toMatch(/Nothing in/)
    expect(stderr).toMatch(/f\.csv, line 2: .*01\/06\/2026/)
  })

  test('each of several files', () => {
    const folder = clientWith({ 'x.csv': 'a,b,c\n1,2,3\n', 'y.xlsx': 'PK\u0003\u0004broken', 'z.csv': '' })
    const { code, stderr } = aplomb(['audit', folder, '--quiet'], { cwd: emptyFolder() })
    expect(code).toBe(2)
    for (const name of ['x.csv', 'y.xlsx', 'z.csv']) expect(stderr).toContain(name)
  })
})

describe('rejected rows are named', () => {
  function badRows(count: number): string {
    const rows = Array.from({ length: count }, (_, index) => `person,2026-13-05,post,,Bad ${index},,,1,1,1,1`)
    return `${seenPosts(5)}${rows.join('\n')}\n`
  }

  test.each([[['inspect']], [['audit', '--json', '-']]])('all eleven of them by %s', (command) => {
    const folder = clientWith({ 'seen-posts.csv': badRows(11) })
    const { code, stderr } = aplomb([...command, folder], { cwd: emptyFolder() })
    expect(code).toBe(3)
    expect(stderr.match(/seen-posts\.csv, line/g)).toHaveLength(11)
  })

  test('a hundred of a file, then their count and where to see them all', () => {
    const folder = clientWith({ 'seen-posts.csv': badRows(130) })
    const { code, stderr } = aplomb(['audit', folder, '--quiet', '--json', '-'], { cwd: emptyFolder() })
    expect(code).toBe(3)
    expect(stderr.match(/seen-posts\.csv, line/g)).toHaveLength(100)
    expect(stderr).toMatch(/seen-posts\.csv: 30 more rows rejected \(aplomb inspect --json/)
  })
})

describe('a client folder that is none: what is wrong is said', () => {
  test('a file', () => {
    const { code, stderr } = aplomb(['audit', join(sampleFolder('etienne'), 'client.json')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/client\.json is a file, a folder was expected/)
  })

  test.each<[string, (file: string) => void, RegExp]>([
    [
      'a link',
      (file) => {
        renameSync(file, `${file}.kept`)
        symlinkSync(`${file}.kept`, file)
      },
      /client\.json is a link/,
    ],
    [
      'a folder',
      (file) => {
        rmSync(file)
        mkdirSync(file)
      },
      /client\.json is a folder/,
    ],
    [
      'another spelling',
      (file) => renameSync(file, file.replace('client.json', 'Client.JSON')),
      /Client\.JSON/,
    ],
  ])('client.json is %s', (_, change, message) => {
    const folder = smallClient()
    change(join(folder, 'client.json'))
    const { code, stderr } = aplomb(['audit', folder], { cwd: emptyFolder() })
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })
})

describe('a logo that cannot be printed: exit 2, its name, no text of a library', () => {
  test.each<[string, string | Buffer]>([
    ['logo.png', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000', 'hex')],
    ['logo.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'],
    ['deep.svg', `<svg viewBox="0 0 9 9">${'<g>'.repeat(9000)}${'</g>'.repeat(9000)}</svg>`],
    ['away.svg', '<svg viewBox="0 0 9 9"><image href="http://example.com/a.png"/></svg>'],
  ])('%s', (name, content) => {
    const folder = smallClient({ consultant: { logo: name } })
    writeFileSync(join(folder, name), content)
    const { code, stderr } = aplomb(['audit', folder, '--quiet', '--pdf', 'a.pdf'], { cwd: emptyFolder() })
    expect(code).toBe(2)
    expect(stderr).toContain(`The logo ${name}`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('a French terminal', () => {
  test('has French help and French complaints about arguments', () => {
    const help = aplomb(['audit', '--help'], { lang: 'fr_FR.UTF-8' })
    expect(help.code).toBe(0)
    expect(help.stdout).toMatch(/Utilisation/)
    expect(help.stdout).not.toMatch(/Usage|Arguments:|Options:|choices|display help/)
    for (const [args, message] of [
      [['audit', '--langg'], /option inconnue, --langg\n\(Vouliez-vous dire --lang/],
      [['audit', '--lang', 'de'], /« de » ne convient pas à --lang/],
      [['audit', '--as-of', 'hier'], /« hier » ne convient pas/],
      [['frob'], /commande inconnue, frob/],
      [['inspect'], /file-or-folder manque/],
      [['audit', '--json'], /--json <file> demande une valeur/],
      [['new', 'a', 'b'], /trop d’arguments/],
    ] as const) {
      const { code, stderr } = aplomb(args, { lang: 'fr_FR.UTF-8' })
      expect(code, args.join(' ')).toBe(2)
      expect(stderr.replaceAll(/[\u00A0\u202F]/g, ' ')).toMatch(message)
      expect(stderr).not.toMatch(/error|Usage/)
    }
  })
})
