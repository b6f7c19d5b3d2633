import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Grant } from '#shared/host/results'
import type { WorkspaceRow } from '#renderer/store/rows'
import { archivesOf, readings, targetsOf, type Archive } from '#renderer/screens/team/archives'
import { readFiles } from '../../../../electron/services/host/read-files'
import { HEAD, post } from '../../services/team/small-employer'
import { writeFileSync, mkdirSync } from 'node:fs'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'aplomb-archives-'))
})
afterAll(() => rm(root, { recursive: true }))

const person = (id: string, name: string) => ({ id, client: { person: { name } } }) as WorkspaceRow
const PEOPLE = [person('a', 'Ada Example'), person('b', 'Bo Example')]
const grant = (name: string, kind: Grant['kind'] = 'file'): Grant => ({ grant: name, name, kind })

/** What a reading of a folder with these files gives. */
async function read(folder: string, files: Record<string, string>): Promise<Archive[]> {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, folder, file, '..'), { recursive: true })
    writeFileSync(join(root, folder, file), text)
  }
  const given = [{ absolute: join(root, folder), name: folder, kind: 'folder' as const }]
  const result = await readFiles({ given, timezone: 'Europe/Paris', personName: null })
  return archivesOf([grant(folder, 'folder')], result)
}

const profile = (first: string) =>
  `First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n${first},Example,,,,Engineer,,,,,,,\n`

test('a file goes to the person whom it names, and one beside it that names nobody goes along', async () => {
  const archives = await read('many', {
    'one/Profile.csv': profile('Ada'),
    'one/seen.csv': [HEAD, post('person', '2026-11-04', 'A repair takes two days.', 11)].join('\n'),
    'two/Profile.csv': profile('Cy'),
    'page.csv': [HEAD, post('page', '2026-11-04', 'Our pumps.', 12)].join('\n'),
    'odd.csv': [HEAD, post('person', '2026-11-05', 'Whose is this?', 13)].join('\n'),
  })
  const targets = targetsOf(archives, PEOPLE)
  const of = (file: string) => targets[archives.findIndex((archive) => archive.file === file)]
  expect(of('one/Profile.csv')).toEqual({ kind: 'person', id: 'a' })
  expect(of('one/seen.csv')).toEqual({ kind: 'person', id: 'a' })
  expect(of('two/Profile.csv')).toEqual({ kind: 'new', name: 'Cy Example' })
  expect(of('page.csv')).toEqual({ kind: 'page' })
  expect(of('odd.csv')).toEqual({ kind: 'out' })
})

test('a client folder is of the person whom its description names', async () => {
  const archives = await read('described', {
    'client.json': JSON.stringify({ person: { name: 'Bo Example' }, brand: null }),
    'seen.csv': [HEAD, post('person', '2026-11-04', 'I went for a run.', 21)].join('\n'),
  })
  expect(targetsOf(archives, PEOPLE)).toEqual([{ kind: 'person', id: 'b' }])
})

test('each folder is read alone, as are those that a browser gives file by file, and loose files together', () => {
  const given = [grant('ada', 'folder'), grant('bo/x.csv'), grant('bo/y.csv'), grant('z.zip'), grant('v.csv')]
  expect(readings(given).map((group) => group.map(({ name }) => name))).toEqual([
    ['ada'],
    ['bo/x.csv', 'bo/y.csv'],
    ['z.zip', 'v.csv'],
  ])
})
