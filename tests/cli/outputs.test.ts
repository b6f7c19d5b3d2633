import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aplomb, emptyFolder, smallClient } from './run'

describe('a place where nothing can be written: exit 2, the path that was asked for, nothing written', () => {
  test('a file where a folder is needed, for audit and for new', () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'afile'), '')
    const client = smallClient()
    for (const args of [
      ['audit', client, '--out', 'afile'],
      ['audit', client, '--json', 'afile/x.json'],
      ['new', 'afile'],
    ]) {
      const { code, stderr } = aplomb(args, { cwd })
      expect(code, args.join(' ')).toBe(2)
      expect(stderr).toMatch(/afile\/.* cannot be written: afile is a file/)
      expect(stderr, 'said before the work').not.toContain('Reading')
    }
    expect(readdirSync(cwd)).toEqual(['afile'])
  })

  test('a folder, or a socket, where a file is meant: the other result is not written either', async () => {
    const cwd = emptyFolder()
    mkdirSync(join(cwd, 'adir'))
    const server = createServer()
    await new Promise<void>((listening) => server.listen(join(cwd, 'socket'), listening))
    const client = smallClient()
    for (const place of ['adir', 'socket']) {
      const { code, stderr } = aplomb(
        ['audit', client, '--quiet', '--json', 'adir/j.json', '--xlsx', place],
        {
          cwd,
        },
      )
      expect(code).toBe(2)
      expect(stderr).toContain(`${place} `)
      expect(stderr).not.toMatch(/\.tmp/)
    }
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(['adir', 'socket'])
    server.close()
  })

  test('a file of the client itself', () => {
    const client = smallClient()
    const before = readFileSync(join(client, 'client.json'), 'utf8')
    for (const name of ['client.json', 'seen-posts.csv']) {
      const { code, stderr } = aplomb(['audit', client, '--quiet', '--json', join(client, name)])
      expect(code).toBe(2)
      expect(stderr).toContain(name)
    }
    expect(readFileSync(join(client, 'client.json'), 'utf8')).toBe(before)
  })
})

describe('arguments that contradict each other are bad arguments', () => {
  test.each([
    ['two results in one place', ['--json', 'x', '--xlsx', './x'], /x/],
    ['a default place taken', ['--out', 'o', '--json', 'o/client.pdf'], /o\/client\.pdf/],
    ['two things printed', ['--json', '-', '--pdf', '-'], /--pdf/],
    ['a printed workbook', ['--xlsx', '-'], /--xlsx/],
    ['an empty name', ['--json', ''], /--json/],
    ['an empty folder name', [''], /client-folder/],
  ])('%s', (_, args, message) => {
    const cwd = emptyFolder()
    cpSync(smallClient(), join(cwd, 'client'), { recursive: true })
    const { code, stdout, stderr } = aplomb(['audit', 'client', ...args], { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stdout).toBe('')
    expect(readdirSync(cwd)).toEqual(['client'])
  })
})

test('two folders of one name: the second fails by name, the others are audited', () => {
  const cwd = emptyFolder()
  for (const name of ['a/x', 'b/x', 'c']) cpSync(smallClient(), join(cwd, name), { recursive: true })
  const { code, stdout, stderr } = aplomb(['audit', 'a/x', 'b/x', 'c', '--quiet'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toMatch(/^b\/x: .*x/)
  expect(stdout).toMatch(/not audited/)
  expect(readdirSync(join(cwd, 'audits')).sort()).toEqual([
    'c.json',
    'c.pdf',
    'c.sha256',
    'table.csv',
    'table.xlsx',
    'x.json',
    'x.pdf',
    'x.sha256',
  ])
  expect(existsSync(join(cwd, 'audits/x.pdf'))).toBe(true)
})
