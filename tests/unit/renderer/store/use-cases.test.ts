import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportResult } from '#shared/host/results'
import type { Audit } from '#shared/model/audit'
import { client as schema } from '#shared/model/client'
import { emptyExtract, type Extract } from '#shared/records/extract'
import { rulesOf } from '#shared/audit/engine/previous-audit'
import { saveAudit } from '#renderer/store/audits'
import { removeAudit } from '#renderer/store/audits-remove'
import { previousId } from '#renderer/store/previous'
import { exportClient, importClient } from '#renderer/store/client-file'
import { CLIENT_TABLES, db } from '#renderer/store/database'
import { importFiles } from '#renderer/store/import-files'
import { putBack, takeOut } from '#renderer/store/put-back'
import { removeFiles } from '#renderer/store/remove-files'
import { setLabels, setMark } from '#renderer/store/labels'
import {
  addObservation,
  linkOutcome,
  putOutcome,
  putQuestion,
  removeObservation,
  removeQuestion,
} from '#renderer/store/outcomes'
import { readClient, readMerged, readRecords } from '#renderer/store/read-workspace'
import { isOwnNarrative, saveNarrative } from '#renderer/store/report'
import { createWorkspace, duplicateWorkspace, eraseWorkspace, updateClient } from '#renderer/store/workspaces'
import { readFiles } from '../../../../electron/services/host/read-files'
import { smallClient, seenPosts } from '../../../cli/run'
import { idAt, makePost } from '../../records/make'
import { importFolder } from '../../../../electron/services/import/importer'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'

const CLIENT = schema.parse({
  person: { name: 'Ada Example' },
  brand: { name: 'Examplia' },
  questions: [{ text: 'How long?' }, { text: 'How much?', importance: 3 }],
})

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
})

/** What the host reads of a real folder with twenty posts. */
function read(folder = smallClient()): Promise<ImportResult> {
  const given = [{ absolute: folder, name: 'small', kind: 'folder' as const }]
  return readFiles(
    { given, timezone: 'Europe/Paris', personName: null },
    { onProgress: () => {}, signal: new AbortController().signal },
  )
}

async function withPosts(): Promise<string> {
  const id = await createWorkspace({ client: CLIENT })
  await importFiles(id, await read())
  return id
}

/** Everything stored for a client but its id, the moments and the history of imports, which tells each one. */
async function content(workspace: string): Promise<unknown> {
  const tables = await Promise.all(
    CLIENT_TABLES.filter((table) => table !== 'imports').map((table) =>
      db.table(table).where({ workspace }).toArray(),
    ),
  )
  return JSON.parse(
    JSON.stringify(tables)
      .replaceAll(workspace, 'w')
      .replace(/"importedAt":"[^"]*"/g, '"importedAt":""'),
  )
}

/** An import of one file that gives this. */
function fileOf(file: string, extract: Partial<Extract>): Pick<ImportResult, 'files'> {
  const source = {
    file,
    format: 'seen-outcomes' as const,
    language: null,
    rows: 1,
    kept: 1,
    rejected: [],
    period: null,
    warnings: [],
  }
  const extracts = [{ source: file, extract: { ...emptyExtract(), ...extract } }]
  return {
    files: [
      {
        file,
        sources: [source],
        extracts,
        unknown: [],
        failed: [],
        warnings: [],
        awaitingConsent: [],
        seal: null,
      },
    ],
  }
}

/** A file of a page’s visitors under this name. */
function pageFile(file: string): Pick<ImportResult, 'files'> {
  const read = fileOf(file, {
    measures: [{ who: 'page', metric: 'pageViews', from: null, date: '2026-02-01', value: 9 }],
  })
  return {
    files: read.files.map((each) => ({
      ...each,
      sources: each.sources.map((source) => ({ ...source, format: 'page-visitors' as const })),
    })),
  }
}

describe('a file that is held against those that are stored', () => {
  test('is another page’s once the brand’s own is known, and stays so in the history', async () => {
    const id = await createWorkspace({ client: CLIENT })
    await importFiles(id, pageFile('examplia_visitors_1794700800000.xls'))
    const { told } = await importFiles(id, pageFile('examplia-france_visitors_1794700800001.xls'))
    expect(told.strangers).toMatchObject([{ who: 'page', name: 'examplia-france', expected: 'Examplia' }])
    const history = await db.imports.where({ workspace: id }).toArray()
    expect(history.flatMap(({ strangers }) => strangers)).toHaveLength(1)
    const sources = await db.sources.where({ workspace: id }).toArray()
    expect(sources.map(({ file }) => file)).toEqual(['examplia_visitors_1794700800000.xls'])
  })

  test('is taken where the person said that it is the client’s', async () => {
    const accepted = ['examplia-france_visitors_1794700800001.xls']
    const id = await createWorkspace({ client: { ...CLIENT, acceptedSources: accepted } })
    await importFiles(id, pageFile('examplia_visitors_1794700800000.xls'))
    const { told } = await importFiles(id, pageFile('examplia-france_visitors_1794700800001.xls'))
    expect(told.strangers).toEqual([])
  })
})

describe('the same files', () => {
  const header = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility'
  const shares = (from: number) =>
    [header, ...Array.from({ length: 4 }, (_, at) => share(from + at)), ''].join('\n')
  const share = (day: number) =>
    `2026-09-${String(day).padStart(2, '0')} 08:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${idAt(`2026-09-${String(day).padStart(2, '0')}T08:00:00Z`)},Text ${String(day)},,,MEMBER_NETWORK`
  const FILES = {
    'Shares.csv': shares(1),
    'Shares - Paul Martin.csv': shares(10),
    'figures.csv':
      'who,date,metric,value\nperson,2026-09-05,followersTotal,900\nperson,2026-09-09,followersTotal,4000\n',
    'Profile.csv': 'First Name,Last Name,Headline,Summary,Industry\nAda,Exemple,Title,,\n',
  }

  test('get the same words in the app, one after the other in any order, as in a folder of the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aplomb-doors-'))
    const person = { name: 'Ada Example' }
    writeFileSync(join(folder, 'client.json'), JSON.stringify({ person, brand: { name: 'Examplia' } }))
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
    const words = (messages: readonly object[]) =>
      [...new Set(messages.map((each) => JSON.stringify(each)))].sort()
    const asked = words((await importFolder(folder)).warnings)
    expect(asked.join()).toMatch(/fileOther.*nameNear.*totalsJump/)
    for (const order of [Object.keys(FILES), Object.keys(FILES).reverse()]) {
      const id = await createWorkspace({ client: schema.parse({ person, brand: { name: 'Examplia' } }) })
      let told: readonly object[] = []
      for (const name of order) {
        const given = [{ absolute: join(folder, name), name, kind: 'file' as const }]
        const result = await readFiles({ given, timezone: 'Europe/Paris', personName: null, whose: CLIENT })
        const { warnings, told: read } = await importFiles(id, result)
        told = [...read.warnings, ...warnings]
      }
      expect(words(told)).toEqual(asked)
    }
  })

  test('given again under another name are a copy, and read once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aplomb-doors-'))
    const id = await createWorkspace({ client: CLIENT })
    const give = async (name: string) => {
      writeFileSync(join(folder, name), shares(1))
      const given = [{ absolute: join(folder, name), name, kind: 'file' as const }]
      return importFiles(id, await readFiles({ given, timezone: 'Europe/Paris', personName: null }))
    }
    await give('Shares.csv')
    const { told, posts } = await give('Shares (1).csv')
    expect(told.warnings).toEqual([
      { key: 'errors.import.duplicate', values: { file: 'Shares (1).csv', original: 'Shares.csv' } },
    ])
    expect(posts).toEqual({ before: 4, after: 4 })
    expect(await db.sources.where({ workspace: id }).count()).toBe(1)
    expect((await give('Shares.csv')).told.warnings).toEqual([])
  })

  test('a page that turns out to be another’s is told, and stays until it is taken out', async () => {
    const id = await createWorkspace({ client: CLIENT })
    await importFiles(id, pageFile('examplia-france_visitors_1794700800001.xls'))
    const { warnings } = await importFiles(id, pageFile('examplia_visitors_1794700800000.xls'))
    expect(warnings).toContainEqual({
      key: 'errors.import.strangerKept',
      values: { file: 'examplia-france_visitors_1794700800001.xls', expected: 'Examplia' },
    })
  })
})

describe('taking a file out', () => {
  const contact = {
    date: '2026-02-01',
    kind: 'lead' as const,
    label: 'Contact',
    value: null,
    currency: null,
    declaredSource: null,
    postUrl: null,
  }

  test('leaves what the others say, as if it had never come', async () => {
    const one = await withPosts()
    const before = await readRecords(one)
    await importFiles(one, fileOf('results.csv', { outcomes: [contact] }))
    await importFiles(one, fileOf('pages.csv', { measures: [followers(250)] }))
    await removeFiles(one, ['results.csv', 'pages.csv'])
    expect(await readRecords(one)).toEqual(before)
    expect(await db.workspaces.get(one)).toMatchObject({ files: 1, posts: 20 })
  })

  test('gives a figure back to the file that had said less', async () => {
    const id = await createWorkspace({ client: CLIENT })
    await importFiles(id, fileOf('old.csv', { measures: [followers(250)] }))
    await importFiles(id, fileOf('new.csv', { measures: [followers(900)] }))
    await removeFiles(id, ['new.csv'])
    expect((await readRecords(id)).measures).toMatchObject([{ value: 250, source: 'old.csv' }])
  })

  test('leaves what was typed, even where the file said the same', async () => {
    const id = await createWorkspace({ client: CLIENT })
    await putOutcome(id, contact)
    await importFiles(id, fileOf('results.csv', { outcomes: [contact] }))
    await removeFiles(id, ['results.csv'])
    expect((await readRecords(id)).outcomes).toMatchObject([contact])
  })

  test('can be taken back whole', async () => {
    const id = await withPosts()
    const before = await content(id)
    const removed = await removeFiles(
      id,
      (await db.sources.toArray()).map(({ file }) => file),
    )
    expect((await readRecords(id)).posts).toEqual([])
    await putBack(id, removed)
    expect(await db.removed.count()).toBe(0)
    expect(await content(id)).toEqual(before)
  })

  test('taken back, gives results back with the link they had', async () => {
    const id = await withPosts()
    await importFiles(id, fileOf('results.csv', { outcomes: [contact] }))
    const [row] = await db.outcomes.toArray()
    await linkOutcome(row?.id ?? '', 'share:42')
    const removed = await removeFiles(id, ['results.csv'])
    expect(await db.outcomes.count()).toBe(0)
    await putBack(id, removed)
    expect(await db.outcomes.toArray()).toMatchObject([{ label: 'Contact', link: 'share:42' }])
  })

  test('imports are taken back in any order, and their history says so', async () => {
    const id = await withPosts()
    const before = await readRecords(id)
    const first = await importFiles(id, fileOf('pages.csv', { measures: [followers(250)] }))
    const again = await importFiles(id, fileOf('pages.csv', { measures: [followers(900)] }))
    await takeOut(id, first.id)
    expect((await readRecords(id)).measures.at(-1)).toMatchObject({ value: 900 })
    expect(await db.sources.get([id, 'pages.csv'])).toBeDefined()
    await takeOut(id, again.id)
    expect(await readRecords(id)).toEqual(before)
    expect(await db.sources.get([id, 'pages.csv'])).toBeUndefined()
    await takeOut(id, again.id)
    const history = await db.imports.where({ workspace: id }).toArray()
    expect(history).toHaveLength(3)
    expect(
      history
        .filter(({ takenBack }) => takenBack !== null)
        .map((row) => row.id)
        .sort(),
    ).toEqual([first.id, again.id].sort())
  })

  test('an import of a copied or restored client is taken back there, and only there', async () => {
    const id = await withPosts()
    const records = await readRecords(id)
    await importFiles(id, fileOf('pages.csv', { measures: [followers(250)] }))
    const whole = await readRecords(id)
    for (const other of [
      await duplicateWorkspace(id, 'Ada (copy)'),
      await importClient('ada.aplomb', await exportClient(id)),
    ]) {
      const rows = await db.imports.where({ workspace: other }).toArray()
      const last = rows.find(({ files }) => files[0]?.file === 'pages.csv')
      await takeOut(other, last?.id ?? '')
      expect(await readRecords(other)).toEqual(records)
    }
    expect(await readRecords(id)).toEqual(whole)
  })

  test('taking an import back leaves the link that was given meanwhile to what another file brought', async () => {
    const id = await withPosts()
    await importFiles(id, fileOf('a.csv', { outcomes: [contact] }))
    const before = await readRecords(id)
    const imported = await importFiles(id, fileOf('b.csv', { measures: [followers(250)] }))
    const [row] = await db.outcomes.toArray()
    await linkOutcome(row?.id ?? '', 'share:42')
    await takeOut(id, imported.id)
    expect(await db.outcomes.toArray()).toMatchObject([{ label: 'Contact', link: 'share:42' }])
    expect((await readRecords(id)).measures).toEqual(before.measures)
    expect((await db.sources.toArray()).map(({ file }) => file)).not.toContain('b.csv')
  })

  test('taking the second import of one file back leaves what the first one gave', async () => {
    const id = await createWorkspace({ client: CLIENT })
    await importFiles(id, fileOf('a.csv', { measures: [followers(250)] }))
    const sources = await db.sources.toArray()
    const imported = await importFiles(id, fileOf('a.csv', { measures: [followers(900)] }))
    await takeOut(id, imported.id)
    expect((await readRecords(id)).measures).toMatchObject([{ value: 250 }])
    expect(await db.sources.toArray()).toEqual(sources)
  })

  test('is refused where what each file gave is not known, and allowed after all came again', async () => {
    const id = await withPosts()
    const before = await readRecords(id)
    const files = (await db.sources.toArray()).map(({ file }) => file)
    await db.extracts.clear()
    await expect(removeFiles(id, files)).rejects.toThrow('import.notRemovable')
    expect(await readRecords(id)).toEqual(before)
    await importFiles(id, await read())
    await removeFiles(id, files)
    expect((await readRecords(id)).posts).toEqual([])
  })
})

function followers(value: number) {
  return { who: 'page' as const, metric: 'followersTotal' as const, from: null, date: '2026-03-01', value }
}

describe('importing', () => {
  test('stores posts in chunks and knows the newest day', async () => {
    const id = await withPosts()
    expect(await db.posts.where({ workspace: id }).count()).toBe(1)
    expect(await db.workspaces.get(id)).toMatchObject({ posts: 20, files: 1, dataTo: '2026-05-18' })
  })

  test('the same file twice changes nothing', async () => {
    const id = await withPosts()
    const before = await content(id)
    await importFiles(id, await read())
    expect(await content(id)).toEqual(before)
  })

  test('a newer export of an overlapping period adds to what is known', async () => {
    const id = await withPosts()
    const newer = smallClient()
    writeFileSync(join(newer, 'seen-posts.csv'), seenPosts(25).replace(',300,', ',999,'))
    await importFiles(id, await read(newer))
    const { posts } = await readRecords(id)
    expect(posts).toHaveLength(25)
    expect(
      Math.max(...posts.map(({ metrics }) => metrics.impressions?.value ?? metrics.views?.value ?? 0)),
    ).toBe(999)
  })

  test('counts a deal once, however many exports of it came one after the other', async () => {
    const id = await createWorkspace({ client: CLIENT })
    const deal = { date: '2026-03-01', label: 'A deal', currency: 'EUR', declaredSource: null, postUrl: null }
    const open = { ...deal, kind: 'opportunity' as const, value: 100, ref: 'crm:1' }
    const won = { ...deal, kind: 'deal' as const, value: 120, ref: 'crm:1' }
    await importFiles(id, fileOf('january.csv', { outcomes: [open] }))
    await importFiles(id, fileOf('february.csv', { outcomes: [won] }))
    expect((await readRecords(id)).outcomes).toMatchObject([{ kind: 'deal', value: 120 }])
    expect(await db.outcomes.where({ workspace: id }).count()).toBe(1)
  })

  test('tells a reply from a comment, whichever file came first', async () => {
    const own = { urns: ['urn:li:share:7382000000000000001'], publishedAt: '2025-10-09T08:00:00Z' }
    const at = '2026-03-01T09:05:00Z'
    const comment = { kind: 'comment' as const, at, target: own.urns[0] ?? null, count: 1 }
    const id = await createWorkspace({ client: CLIENT })
    await importFiles(id, fileOf('Comments.csv', { activities: [comment] }))
    expect((await readRecords(id)).activities).toMatchObject([{ kind: 'comment' }])
    await importFiles(id, fileOf('Shares.csv', { posts: [makePost(own)] }))
    expect((await readRecords(id)).activities).toMatchObject([{ kind: 'reply', count: 1 }])
  })

  test('leaves nothing half there where it fails', async () => {
    const id = await createWorkspace({ client: CLIENT })
    const result = await read()
    const broken = {
      files: result.files.map((file) => ({
        ...file,
        sources: file.sources.map((source) => ({ ...source, file: undefined as unknown as string })),
      })),
    }
    await expect(importFiles(id, broken)).rejects.toThrow()
    expect(await db.posts.count()).toBe(0)
    expect(await db.figures.count()).toBe(0)
    expect(await db.workspaces.get(id)).toMatchObject({ posts: 0, files: 0, change: 0 })
  })

  test('keeps the link that the consultant gave to an outcome', async () => {
    const id = await withPosts()
    const outcome = await putOutcome(id, {
      date: '2026-02-01',
      kind: 'lead',
      label: 'Contact',
      value: null,
      currency: null,
      declaredSource: null,
      postUrl: null,
    })
    await linkOutcome(outcome, 'share:1')
    await importFiles(id, await read())
    expect((await readRecords(id)).outcomes).toMatchObject([{ label: 'Contact', postId: 'share:1' }])
  })
})

describe('labelling', () => {
  test('reaches the audit as the client’s own labels, and can be taken back', async () => {
    const id = await withPosts()
    const [post] = (await readRecords(id)).posts
    const questions = await db.questions.where({ workspace: id }).sortBy('order')
    const undo = await setLabels(id, [post!.id], {
      subject: 'trade',
      intent: 'serve',
      answers: [questions[1]!.id],
      themes: undefined,
    })
    const row = (await db.workspaces.get(id))!
    expect((await readClient(row)).labels).toEqual({
      [post!.id]: { subject: 'trade', intent: 'serve', answers: [1] },
    })
    await undo()
    expect((await readClient(row)).labels).toEqual({})
    expect((await db.workspaces.get(id))!.change).toBe(row.change + 1)
  })

  test('keeps its answers where another question goes', async () => {
    const id = await withPosts()
    const [first, second] = await db.questions.where({ workspace: id }).sortBy('order')
    await setLabels(id, ['share:1'], {
      subject: undefined,
      intent: undefined,
      answers: [second!.id],
      themes: undefined,
    })
    const undo = await removeQuestion(first!.id)
    const row = (await db.workspaces.get(id))!
    expect(await readClient(row)).toMatchObject({
      questions: [{ text: 'How much?' }],
      labels: { 'share:1': { answers: [0] } },
    })
    await undo()
    expect((await readClient(row)).labels['share:1']?.answers).toEqual([1])
  })
})

describe('what is typed', () => {
  test('counts with what files say and goes away again', async () => {
    const id = await withPosts()
    const seen = await addObservation(
      id,
      { kind: 'figure', who: 'page', date: '2026-05-20', metric: 'followersTotal', value: 253 },
      '2026-05-20T10:00:00Z',
    )
    expect((await readMerged({ id, client: CLIENT })).measures).toContainEqual({
      who: 'page',
      metric: 'followersTotal',
      from: null,
      date: '2026-05-20',
      value: 253,
      source: 'Aplomb',
    })
    await removeObservation(seen)
    expect((await readMerged({ id, client: CLIENT })).measures).toEqual([])
  })
})

describe('a stored audit', () => {
  const audit = (score: number, asOf = '2026-05-18', more: Partial<Audit> = {}) =>
    ({
      asOf,
      engine: '0',
      influence: { score, low: 1, high: 2, coverage: 1 },
      audience: { score: 3, basis: 'none' },
      verdict: 'quiet',
      ...more,
    }) as unknown as Audit

  test('is numbered, never stored twice, and found with the client', async () => {
    const id = await withPosts()
    const first = await saveAudit(id, audit(1), 1)
    expect(await saveAudit(id, audit(1), 2)).toMatchObject({ id: first.id, number: 1, change: 2 })
    const second = await saveAudit(id, audit(2), 3)
    expect(await db.workspaces.get(id)).toMatchObject({ last: { id: second.id, number: 2 }, before: null })
    const third = await saveAudit(id, audit(3, '2026-11-15'), 4)
    expect(await db.workspaces.get(id)).toMatchObject({
      last: { id: third.id, number: 3 },
      before: { id: second.id, number: 2 },
    })
    await removeAudit(id, second.id)
    expect(await db.workspaces.get(id)).toMatchObject({ before: { id: first.id } })
    expect(await db.auditBodies.count()).toBe(2)
  })

  test('is compared with the last one of an earlier day by the same rules, never with one of its own day', async () => {
    const id = await withPosts()
    const whole = {
      format: 'aplomb.audit',
      version: 2,
      preset: 'employee',
      categories: [],
      checks: [],
      posts: [],
    }
    const of = (grid: number, asOf: string) => audit(1, asOf, { ...whole, grid } as Partial<Audit>)
    const may = await saveAudit(id, of(2, '2026-05-15'), 1)
    const august = await saveAudit(id, of(1, '2026-08-15'), 2)
    await saveAudit(id, of(2, '2026-11-15'), 3)
    const now = of(2, '2026-11-15')
    expect(await previousId(id, now.asOf, rulesOf(now))).toBe(may.id)
    await removeAudit(id, may.id)
    expect(await previousId(id, now.asOf, rulesOf(now))).toBe(august.id)
    await removeAudit(id, august.id)
    expect(await previousId(id, now.asOf, rulesOf(now))).toBeUndefined()
  })
})

describe('a client as a whole', () => {
  async function full(): Promise<string> {
    const id = await withPosts()
    const question = await putQuestion(id, { text: 'Why?', importance: 1 })
    await setLabels(id, ['share:1', 'share:2'], {
      subject: 'off',
      intent: undefined,
      answers: [question],
      themes: undefined,
    })
    await setMark(id, 'share:1', { note: 'look' })
    await saveNarrative(id, 'fr', 'summary', { text: 'Des mots' })
    await saveAudit(
      id,
      {
        ...{ format: 'aplomb.audit', asOf: '2026-05-18', engine: '0', verdict: 'quiet' },
        ...{ categories: [], checks: [], posts: [], audience: { score: null, basis: 'none' } },
        influence: { score: null, low: null, high: null, coverage: 0 },
      } as unknown as Audit,
      1,
    )
    await updateClient(id, { themes: [{ name: 'Care', words: ['care'] }] })
    return id
  }

  test('says which words of another window it overwrites, and none of its own', async () => {
    const id = await full()
    const key: [string, string, string] = [id, 'fr', 'summary']
    const seen = (await db.narratives.get(key))?.updatedAt
    const at = new Date().toISOString()
    expect(await saveNarrative(id, 'fr', 'summary', { text: 'Nos mots' }, at, seen)).toBeNull()
    expect(await saveNarrative(id, 'fr', 'summary', { text: 'Nos mots.' }, at, seen)).toBeNull()
    const row = await db.narratives.get(key)
    // Both keys of one moment: the second is stored a moment later, and is still this window's.
    expect(row!.updatedAt > at && isOwnNarrative(row!)).toBe(true)
    await db.narratives.put({ ...row!, text: 'D’autres mots', updatedAt: '2199-01-01T00:00:00.000Z' })
    expect(isOwnNarrative((await db.narratives.get(key))!)).toBe(false)
    const other = await saveNarrative(id, 'fr', 'summary', { text: 'Nos mots encore' }, at, row?.updatedAt)
    expect(other?.text).toBe('D’autres mots')
    expect(await db.narratives.get(key)).toMatchObject({
      text: 'Nos mots encore',
      updatedAt: '2199-01-01T00:00:00.001Z',
    })
  })

  test('comes back from its file as it was', async () => {
    const id = await full()
    const [before, row] = [await content(id), await db.workspaces.get(id)]
    const bytes = await exportClient(id)
    await eraseWorkspace(id)
    const back = await importClient('ada.aplomb', bytes)
    expect(await content(back)).toEqual(before)
    expect(await db.workspaces.get(back)).toEqual({
      ...row,
      id: back,
      openedAt: expect.any(String) as string,
    })
  })

  test('can be there twice, each with its own rows', async () => {
    const id = await full()
    const copy = await importClient('ada.aplomb', await exportClient(id))
    const answers = (await db.labels.where({ workspace: copy }).first())?.answers ?? []
    expect(await db.questions.get(answers[0] ?? '')).toMatchObject({ workspace: copy, text: 'Why?' })
    await eraseWorkspace(copy)
    expect(await db.auditBodies.where({ workspace: id }).count()).toBe(1)
  })

  test('gets the id back that it had on this computer, if nobody has it', async () => {
    const id = await full()
    const bytes = await exportClient(id)
    expect(await importClient('ada.aplomb', bytes, id)).not.toBe(id)
    await eraseWorkspace(id)
    expect(await importClient('ada.aplomb', bytes, id)).toBe(id)
  })

  test('is duplicated with everything and erased without a trace', async () => {
    const id = await full()
    const copy = await duplicateWorkspace(id, 'Ada (copy)')
    expect(await db.workspaces.get(copy)).toMatchObject({
      client: { person: { name: 'Ada (copy)' } },
      posts: 20,
    })
    expect((await readClient((await db.workspaces.get(copy))!)).labels['share:1']?.answers).toEqual([2])
    await eraseWorkspace(id)
    await eraseWorkspace(copy)
    for (const table of ['workspaces', ...CLIENT_TABLES]) expect(await db.table(table).count(), table).toBe(0)
  })

  test.each([new Uint8Array([1, 2, 3]), new TextEncoder().encode('{"format":"aplomb.client"}')])(
    'is not made of a file that is none',
    async (bytes) => {
      await expect(importClient('x.aplomb', bytes)).rejects.toMatchObject({
        code: 'clientFile.invalid',
        values: { file: 'x.aplomb' },
      })
      expect(await db.workspaces.count()).toBe(0)
    },
  )

  const row = {
    client: {
      ...{
        language: 'fr',
        timezone: 'Europe/Paris',
        country: 'FR',
        periodMonths: 12,
        outcomesTracked: 'yes',
      },
      person: { name: 'Ada Example' },
      brand: null,
      themes: [],
      targets: { jobTitles: [], industries: [], seniorities: [], locations: [] },
      consultant: {},
    },
    ...{ createdAt: '2026-01-01T00:00:00Z', change: 0, recordsChange: 0, files: 0, posts: 0 },
    ...{ dataTo: null, last: null, before: null },
  }
  const file = (change: object) =>
    new Uint8Array(
      gzipSync(
        JSON.stringify({ format: 'aplomb.client', version: 1, workspace: row, tables: {}, ...change }),
      ),
    )

  test('is made of a file that holds no more than the client', async () => {
    await importClient('x.aplomb', file({}))
    expect(await db.workspaces.count()).toBe(1)
  })

  test.each([
    ['a client that is a number', { workspace: { client: 7 } }],
    ['a client without a name', { workspace: { ...row, client: { ...row.client, person: {} } } }],
    ['posts that are words', { tables: { posts: [{ index: 0, posts: 'nonsense' }] } }],
    ['a table that is none', { tables: { labels: 'nonsense' } }],
    ['an audit without checks', { tables: { auditBodies: [{ id: 'a', audit: {} }] } }],
    ['no version', { version: undefined }],
    ['a version that is a word', { version: 'two' }],
  ])('is not made of %s, and nothing is written', async (_, change) => {
    await expect(importClient('x.aplomb', file(change))).rejects.toMatchObject({ code: 'clientFile.invalid' })
    for (const table of ['workspaces', ...CLIENT_TABLES]) expect(await db.table(table).count(), table).toBe(0)
  })

  test('is not made of a newer, a truncated, a huge one, nor of one that names a prototype', async () => {
    const whole = file({})
    const poisoned = new Uint8Array(gzipSync('{"format":"aplomb.client","version":1,"__proto__":{"x":1}}'))
    for (const [bytes, code] of [
      [file({ version: 2 }), 'newer'],
      [whole.subarray(0, whole.length / 2), 'invalid'],
      [poisoned, 'invalid'],
      [new Uint8Array(101 * 2 ** 20), 'tooLarge'],
    ] as const)
      await expect(importClient('x.aplomb', bytes)).rejects.toMatchObject({ code: `clientFile.${code}` })
    expect(await db.workspaces.count()).toBe(0)
  })
})
