import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { aplomb, emptyFolder, sampleFolder, seenPosts, smallClient, type Run } from './run'

let last: Run | null = null

/** The JSON alone: what is told of bad input is the same with a report, which takes four times as long. */
function audit(folder: string): Run & { out: string } {
  const out = emptyFolder()
  last = aplomb(['audit', folder, '--json', join(out, 'audit.json'), '--quiet'])
  return { ...last, out }
}

afterEach(() => {
  expect(last?.stdout ?? '').not.toMatch(/\n {4}at |node:internal/)
  expect(last?.stderr ?? '').not.toMatch(/\n {4}at |node:internal/)
})

describe('bad input that stops the audit: exit 2, nothing written', () => {
  test('no client.json: the error names the file and the remedy', () => {
    const { code, stderr, out } = audit(emptyFolder())
    expect(code).toBe(2)
    expect(stderr).toMatch(/client\.json/)
    expect(stderr).toMatch(/aplomb new/)
    expect(readdirSync(out)).toEqual([])
  })

  test('a wrong value in client.json: file, key, what was found and expected', () => {
    const { code, stderr, out } = audit(smallClient({ periodMonths: 'twelve', country: 'France' }))
    expect(code).toBe(2)
    expect(stderr).toMatch(/client\.json/)
    expect(stderr).toMatch(/periodMonths/)
    expect(stderr).toMatch(/twelve/)
    expect(stderr).toMatch(/country/)
    expect(readdirSync(out)).toEqual([])
  })

  test('client.json that is not JSON: line and column', () => {
    const folder = smallClient()
    writeFileSync(join(folder, 'client.json'), '{\n  "person": { "name": "Ada" },,\n}')
    const { code, stderr } = audit(folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(/line 2/)
  })

  test('a folder with nothing readable in it', () => {
    const folder = smallClient()
    writeFileSync(join(folder, 'seen-posts.csv'), '')
    const { code, stderr, out } = audit(folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(/seen-posts\.csv/)
    expect(readdirSync(out)).toEqual([])
  })

  test('a folder that does not exist', () => {
    const { code, stderr } = audit(join(emptyFolder(), 'nowhere'))
    expect(code).toBe(2)
    expect(stderr).toMatch(/nowhere/)
  })

  test.each([
    ['an unknown option', ['audit', '--nonsense']],
    ['an unknown command', ['frobnicate']],
    ['an unknown language', ['audit', '--lang', 'de']],
    ['a month 13', ['audit', '--as-of', '2026-13-01']],
  ])('%s is a bad argument', (_, args) => {
    last = aplomb(args)
    expect(last.code).toBe(2)
    expect(last.stderr.trim()).not.toBe('')
  })
})

describe('bad input that does not stop the audit: exit 3, each file and row named', () => {
  function withFile(name: string, bytes: string | Buffer): Run & { out: string } {
    const folder = smallClient()
    writeFileSync(join(folder, name), bytes)
    return audit(folder)
  }

  test.each<[string, string, string | Buffer, RegExp]>([
    ['an empty file', 'Shares.csv', '', /Shares\.csv is empty/],
    [
      'a picture renamed .csv',
      'Shares.csv',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      /Shares\.csv.*PNG/,
    ],
    ['an unknown table', 'other.csv', 'a,b,c\n1,2,3\n', /other\.csv/],
    ['a truncated archive', 'export.zip', Buffer.from('504b0304140000000800', 'hex'), /export\.zip/],
  ])('%s', (_, name, bytes, message) => {
    const { code, stderr, out } = withFile(name, bytes)
    expect(code).toBe(3)
    expect(stderr).toMatch(message)
    expect(readdirSync(out)).toEqual(['audit.json'])
  })

  test('one bad row in a thousand: line and reason, the other rows are kept', () => {
    const rows = seenPosts(1000).split('\n')
    rows[500] = 'person,2026-13-05,post,,A post in the thirteenth month,,,1,1,1,1'
    const folder = smallClient()
    writeFileSync(join(folder, 'seen-posts.csv'), rows.join('\n'))
    const { code, stderr, out } = audit(folder)
    expect(code).toBe(3)
    expect(stderr).toMatch(/seen-posts\.csv, line 501: .*2026-13-05/)
    const { sources } = JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')) as {
      sources: { rows: number; kept: number }[]
    }
    expect(sources).toMatchObject([{ rows: 1000, kept: 999 }])
  })

  test('a 19-digit id that a spreadsheet has rounded', () => {
    const folder = smallClient()
    writeFileSync(
      join(folder, 'seen-posts.csv'),
      `${seenPosts(20)}person,2026-07-01,post,7.51400292188161E+18,A damaged id,,,1,1,1,1\n`,
    )
    const { code, stderr } = audit(folder)
    expect(code).toBe(3)
    expect(stderr).toMatch(/line 22/)
  })

  test('an unknown key of client.json is a warning by name and nothing else', () => {
    const { code, stderr } = audit(smallClient({ perriodMonths: 12 }))
    expect(code).toBe(0)
    expect(stderr).toMatch(/perriodMonths/)
  })

  test('a truncated archive of a real client: the rest is still audited', () => {
    const folder = sampleFolder('camille')
    const archive = readdirSync(folder).find((name) => name.endsWith('.zip')) ?? ''
    truncateSync(join(folder, archive), 20_000)
    const out = emptyFolder()
    last = aplomb(['audit', folder, '--out', out, '--quiet'])
    expect(last.code).toBe(3)
    expect(last.stderr).toContain(archive)
    expect(readdirSync(out).sort()).toEqual(['camille.json', 'camille.pdf', 'camille.sha256'])
  })
})
