import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEmployer } from '../../../../electron/services/host/read-employer'
import { readFiles } from '../../../../electron/services/host/read-files'
import { smallClient } from '../../../cli/run'
import { employerFolder } from '../team/small-employer'

const NUMBER = { number: '2026-014' }
let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'aplomb-read-report-'))
})
afterAll(() => rmSync(root, { recursive: true }))

async function clientWith(report: string) {
  const folder = smallClient()
  await writeFile(join(folder, 'report.json'), report)
  return folder
}

describe('a report.json beside a client’s files', () => {
  const CONTEXT = { timezone: 'Europe/Paris', personName: null }
  const asFolder = (absolute: string) => [{ absolute, name: 'ada', kind: 'folder' as const }]
  const asFiles = (folder: string) =>
    ['client.json', 'report.json', 'seen-posts.csv'].map((file) => ({
      absolute: join(folder, file),
      name: `ada/${file}`,
      kind: 'file' as const,
    }))

  test.each([asFolder, asFiles])('comes with the new client, and is no data', async (given) => {
    const read = await readFiles({ given: given(await clientWith(JSON.stringify(NUMBER))), ...CONTEXT })
    expect(read.client?.person.name).toBe('Ada Example')
    expect(read.report).toEqual(NUMBER)
    expect(read.files).toHaveLength(1)
    expect(read.failed).toEqual([])
  })

  test('leaves a client who is there already their own decisions', async () => {
    const given = asFolder(await clientWith('{"numero": 1}'))
    const whose = { person: { name: 'Ada Example' }, brand: null }
    expect((await readFiles({ given, ...CONTEXT, whose })).report).toEqual({})
  })

  test('is refused by the key that is wrong', async () => {
    const given = asFolder(await clientWith('{"numero": 1}'))
    await expect(readFiles({ given, ...CONTEXT })).rejects.toMatchObject({
      code: 'client.invalid',
      values: { file: 'report.json', problems: expect.stringContaining('numero') as string },
    })
  })
})

test('an employer’s folder has the team’s decisions and each person’s', async () => {
  const folder = await employerFolder(root, 'decided', {
    'report.json': JSON.stringify({ sections: ['themes', 'summary'] }),
    'ada/report.json': JSON.stringify(NUMBER),
  })
  expect(await readFile(join(folder, 'report.json'), 'utf8')).toContain('themes')
  const read = await readEmployer({ given: [{ absolute: folder, name: 'e', kind: 'folder' }], mappings: [] })
  expect(read?.page.report).toEqual({ sections: ['themes', 'summary'] })
  expect(read?.page.files.map(({ file }) => file)).not.toContain('report.json')
  expect(read?.people.map(({ folder: name, result }) => [name, result?.report])).toEqual([
    ['ada', NUMBER],
    ['cy', {}],
    ['team/bo', {}],
  ])
})
