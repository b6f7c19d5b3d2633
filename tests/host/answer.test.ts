import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, channelNamed } from '#shared/host/answer'
import { CHANNELS, functionName } from '#shared/host/channels'
import { CONTRACT } from '#shared/host/contract'
import { AppError } from '#shared/model/app-error'
import { createGrants } from '../../electron/services/host/grants'
import { createHandlers } from '../../electron/services/host/handlers'
import { runHere } from '../../electron/services/host/tasks'
import type { HostEvent } from '#shared/host/results'
import { emptyFolder, smallClient } from '../cli/run'

function host() {
  const events: HostEvent[] = []
  const grants = createGrants()
  const handlers = createHandlers({
    shell: 'web',
    grants,
    runTask: runHere,
    emit: (event) => events.push(event),
    dataFolder: emptyFolder(),
    takeOpened: () => [],
    now: () => new Date('2026-11-15T10:00:00Z'),
    log: () => {},
    dialogs: null,
  })
  return { events, grants, handlers }
}

const BY_FILES = { timezone: 'Europe/Paris', personName: null }

describe('the contract', () => {
  test('has the channels that the preload offers, each under a name of its own', () => {
    expect(Object.keys(CONTRACT)).toEqual([...CHANNELS])
    expect(new Set(CHANNELS.map(functionName)).size).toBe(CHANNELS.length)
    expect(functionName('import.start')).toBe('importStart')
  })

  test('knows no other channel', () => {
    expect(channelNamed('import.start')).toBe('import.start')
    expect(channelNamed('toString')).toBeNull()
    expect(channelNamed('__proto__')).toBeNull()
  })
})

describe('an answer', () => {
  test('to an input of another form names the channel and the place', async () => {
    const { handlers } = host()
    const given = await answer('import.start', handlers, {
      job: '1',
      from: { kind: 'grants', grants: ['x'] },
      timezone: 5,
      personName: null,
    })
    expect(given).toEqual({
      ok: false,
      error: { code: 'host.badInput', values: { channel: 'import.start', path: 'timezone' } },
    })
  })

  test('refuses keys that the contract does not have', async () => {
    const { handlers } = host()
    const given = await answer('job.cancel', handlers, { job: '1', path: '/etc/passwd' })
    expect(given).toMatchObject({ ok: false, error: { code: 'host.badInput' } })
  })

  test('keeps the code and the values of an expected failure', async () => {
    const { handlers } = host()
    expect(await answer('backup.read', handlers, { file: '../secret' })).toEqual({
      ok: false,
      error: { code: 'backup.missing', values: { file: '../secret' } },
    })
  })

  test('tells a fault of ours to the log alone', async () => {
    const faults: unknown[] = []
    const { handlers } = host()
    const broken = {
      ...handlers,
      'app.info': () => {
        throw new Error('a secret path')
      },
    }
    const given = await answer('app.info', broken, null, (fault) => faults.push(fault))
    expect(given).toEqual({ ok: false, error: { code: 'host.internal', values: {} } })
    expect(faults).toHaveLength(1)
  })
})

describe('an import through the contract', () => {
  test('reads a client folder that the person gave, with its description and its progress', async () => {
    const { events, grants, handlers } = host()
    const folder = await grants.add(smallClient())
    const given = await answer('import.start', handlers, {
      job: 'j',
      from: { kind: 'grants', grants: [folder?.grant] },
      ...BY_FILES,
    })
    expect(given).toMatchObject({
      ok: true,
      value: { client: { person: { name: 'Ada Example' } }, files: [{ file: 'seen-posts.csv', failed: [] }] },
    })
    expect(events.at(-1)).toEqual({ kind: 'progress', job: 'j', file: '', done: 1, total: 1 })
  })

  test('opens nothing that nobody gave', async () => {
    const { handlers } = host()
    const given = await answer('import.start', handlers, {
      job: 'j',
      from: { kind: 'grants', grants: ['/etc/passwd'] },
      ...BY_FILES,
    })
    expect(given).toMatchObject({ ok: false, error: { code: 'host.noGrant' } })
  })

  test('that is cancelled gives nothing', async () => {
    const { grants, handlers } = host()
    const folder = await grants.add(smallClient())
    const running = answer('import.start', handlers, {
      job: 'j',
      from: { kind: 'grants', grants: [folder?.grant] },
      ...BY_FILES,
    })
    await answer('job.cancel', handlers, { job: 'j' })
    expect(await running).toMatchObject({ ok: false, error: { code: 'import.cancelled' } })
  })

  test('names a wrong client.json with its keys', async () => {
    const { grants, handlers } = host()
    const folder = await grants.add(smallClient({ periodMonths: 'a year' }))
    const given = await answer('import.start', handlers, {
      job: 'j',
      from: { kind: 'grants', grants: [folder?.grant] },
      ...BY_FILES,
    })
    expect(given).toMatchObject({ ok: false, error: { code: 'client.invalid' } })
  })
})

describe('a logo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

  test('comes back as what a report can print', async () => {
    const { handlers } = host()
    const given = await answer('logo.read', handlers, { name: 'a.svg', bytes: new TextEncoder().encode(svg) })
    expect(given).toEqual({ ok: true, value: { kind: 'svg', svg } })
  })

  test('that no page can show says why', async () => {
    const { handlers } = host()
    const bytes = new TextEncoder().encode(svg.replace(' viewBox="0 0 9 9"', ''))
    expect(await answer('logo.read', handlers, { name: 'a.svg', bytes })).toMatchObject({
      ok: false,
      error: { code: 'report.logoNoSize', values: { file: 'a.svg' } },
    })
  })
})

describe('a table of an unknown tool', () => {
  const TABLE = 'Texte;Jour;Vues\nUn;03/04/2026;1\nDeux;05/04/2026;2\n'
  const MAPPING = {
    target: 'posts',
    who: 'page',
    columns: { text: 'Texte', date: 'Jour', views: 'Vues' },
    dateOrder: 'dmy',
  }

  async function given(mappingFile?: string) {
    const { grants, handlers } = host()
    const folder = smallClient()
    writeFileSync(join(folder, 'outil.csv'), TABLE)
    if (mappingFile !== undefined) writeFileSync(join(folder, 'mapping.json'), mappingFile)
    const ticket = (await grants.add(folder))?.grant ?? ''
    const start = (more: object = {}, from: object = {}) =>
      answer('import.start', handlers, {
        job: 'j',
        from: { kind: 'grants', grants: [ticket], ...from },
        ...BY_FILES,
        ...more,
      })
    const describeIt = (asked: object) =>
      answer('mapping.describe', handlers, {
        grants: [ticket],
        file: 'outil.csv',
        timezone: 'Europe/Paris',
        mapping: null,
        repairAccents: false,
        ...asked,
      })
    return { start, describeIt }
  }

  test('is described under the name that the import gave it, with what is left to the person', async () => {
    const { start, describeIt } = await given()
    expect(await start()).toMatchObject({
      ok: true,
      value: { files: [{ file: 'outil.csv', unknown: [{ file: 'outil.csv' }] }, { file: 'seen-posts.csv' }] },
    })
    expect(await describeIt({})).toMatchObject({
      ok: true,
      value: {
        titles: ['Texte', 'Jour', 'Vues'],
        guess: { open: ['dateOrder'] },
        counts: { kept: 0, rejected: 2 },
        settled: { dateOrder: null, reasons: { dateOrder: null } },
      },
    })
    expect(await describeIt({ mapping: MAPPING })).toMatchObject({
      ok: true,
      value: {
        counts: { kept: 2, rejected: 0 },
        preview: [{ understood: { posts: [{ who: 'page' }] } }, {}],
      },
    })
  })

  test('is read as the page says, alone where only it is asked for', async () => {
    const { start } = await given()
    expect(await start({ mappings: [MAPPING] }, { only: ['outil.csv'] })).toMatchObject({
      ok: true,
      value: { files: [{ file: 'outil.csv', unknown: [], sources: [{ format: 'mapped-posts', kept: 2 }] }] },
    })
  })

  test('is read as the mapping.json beside it says, which is no data itself', async () => {
    const { start } = await given(JSON.stringify({ mappings: [MAPPING] }))
    const read = await start()
    expect(read).toMatchObject({
      ok: true,
      value: { files: [{ file: 'outil.csv', sources: [{ kept: 2 }] }, { file: 'seen-posts.csv' }] },
    })
    const broken = await given('{"mappings": [{"target": "cats"}]}')
    expect(await broken.start()).toMatchObject({ ok: false, error: { code: 'import.mappingInvalid' } })
  })

  test('is not described from a path, a ticket nobody gave, or a mapping of another form', async () => {
    const { describeIt } = await given()
    expect(await describeIt({ grants: ['/etc/passwd'] })).toMatchObject({
      ok: false,
      error: { code: 'host.noGrant' },
    })
    expect(await describeIt({ file: '../outil.csv' })).toMatchObject({
      ok: false,
      error: { code: 'read.missing' },
    })
    expect(await describeIt({ mapping: { ...MAPPING, columns: { cats: 'Vues' } } })).toMatchObject({
      ok: false,
      error: { code: 'host.badInput' },
    })
  })
})

test('only five copies of a client are kept, the newest first', async () => {
  const { handlers } = host()
  let minute = 0
  const dated = createHandlers({
    log: () => {},
    shell: 'web',
    grants: createGrants(),
    runTask: runHere,
    emit: () => {},
    dataFolder: emptyFolder(),
    takeOpened: () => [],
    now: () => new Date(Date.UTC(2026, 10, 15, 10, minute++)),
    dialogs: null,
  })
  for (let copy = 0; copy < 7; copy++)
    await answer('backup.write', dated, {
      client: 'a-b',
      name: "Ada / O'Example",
      bytes: new Uint8Array([copy]),
    })
  const listed = await answer('backup.list', dated, null)
  if (!listed.ok) throw new AppError(listed.error.code)
  expect(listed.value.map(({ at }) => at)).toEqual(
    [6, 5, 4, 3, 2].map((at) => `2026-11-15T10:0${at}:00.000Z`),
  )
  expect(listed.value[0]?.name).toBe('Ada O’Example')
  expect(await answer('backup.read', dated, { file: listed.value[0]?.file })).toEqual({
    ok: true,
    value: { bytes: new Uint8Array([6]) },
  })
  // Who is erased is erased here too, and nobody else.
  const other = listed.value[0]?.file.replace(/^[^.]+/, 'nobody') ?? ''
  expect(await answer('backup.erase', dated, { files: [other, '../../secret'] })).toEqual({
    ok: true,
    value: { erased: 0 },
  })
  const erased = await answer('backup.erase', dated, { files: listed.value.map(({ file }) => file) })
  expect(erased).toEqual({ ok: true, value: { erased: listed.value.length } })
  expect(await answer('backup.list', dated, null)).toEqual({ ok: true, value: [] })
  expect(await answer('backup.list', handlers, null)).toEqual({ ok: true, value: [] })
})
