import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { client as schema } from '#shared/model/client'
import { AppError } from '#shared/model/app-error'
import { items } from './local-storage'
import { patchPart, patchSpan, patchTheme } from '#renderer/store/client'
import { db } from '#renderer/store/database'
import { saveActionWords, saveFindingWords } from '#renderer/store/findings'
import { setMark } from '#renderer/store/labels'
import { putQuestion, saveQuestion } from '#renderer/store/outcomes'
import { saveNarrative } from '#renderer/store/report'
import { saveConsultant } from '#renderer/store/settings'
import { kept, writeUnsaved } from '#renderer/store/unsaved'
import { createWorkspace } from '#renderer/store/workspaces'
import { WRITERS } from '#renderer/store/writers'

beforeEach(() => items.clear())

const slot = ([id]: [string, ...unknown[]]) => id
const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
/** A write that only notes what it is given. */
const noting = (name: string, written: unknown[]) =>
  kept(
    name,
    [],
    (...args: unknown[]) => {
      written.push(args)
      return Promise.resolve()
    },
    ([id]) => String(id),
  )

test('the copy of typed words leaves when they are written', async () => {
  await kept('saveQuestion', [], (_id: string) => Promise.resolve(1), slot)('a')
  expect(items.size).toBe(0)
})

test('the copy stays when the disk is full, and is written at the next start', async () => {
  const failing = kept('saveQuestion', [], (_id: string, _words: string) => full(), slot)
  await expect(failing('a', 'words')).rejects.toThrow('full')
  expect([...items.values()].map((copy) => JSON.parse(copy) as unknown)).toMatchObject([
    { args: ['a', 'words'] },
  ])
  await writeUnsaved({ saveQuestion: failing })
  expect(items.size).toBe(1)
  const written: unknown[] = []
  await writeUnsaved({ saveQuestion: noting('saveQuestion', written) })
  expect(written).toEqual([['a', 'words']])
  expect(items.size).toBe(0)
})

test('the copy leaves when its client is erased, and stays when its writer has another name now', async () => {
  const gone = kept('saveQuestion', [], (_id: string) => Promise.reject(new AppError('workspace.gone')), slot)
  await expect(gone('a')).rejects.toMatchObject({ code: 'workspace.gone' })
  expect(items.size).toBe(0)
  items.set('aplomb.unsaved.renamed/a', '["a"]')
  await writeUnsaved({ saveQuestion: gone })
  expect(items.size).toBe(1)
})

test('an older copy that is back after the browser was killed takes no newer words away, whatever field they are of', async () => {
  const id = await createWorkspace({
    client: schema.parse({
      person: { name: 'Ada' },
      brand: { name: 'Nuvéo' },
      themes: [{ name: 'A', words: [] }],
    }),
  })
  const question = await putQuestion(id, { text: 'Old', importance: 1 })
  const writes = {
    setMark: () => setMark(id, 'share:1', { note: 'new' }),
    patchPart: () => patchPart(id, 'person', { headline: 'new' }),
    patchSpan: () => patchSpan(id, { asOf: '2026-05-18' }),
    patchTheme: () => patchTheme(id, 0, { name: 'new' }),
    saveQuestion: () => saveQuestion(question, 'new'),
    saveConsultant: () => saveConsultant({ name: 'new' }),
    saveNarrative: () => saveNarrative(id, 'fr', 'summary', { text: 'new' }),
    saveFindingWords: () => saveFindingWords(id, 'EL-1', 'fr', { text: 'new' }),
    saveActionWords: () => saveActionWords(id, 'EL-1', { words: { fr: 'new' } }),
  }
  const old = {
    setMark: [id, 'share:1', { note: 'old' }],
    patchPart: [id, 'person', { headline: 'old' }],
    patchSpan: [id, { asOf: '2025-01-01' }],
    patchTheme: [id, 0, { name: 'old' }],
    saveQuestion: [question, 'old'],
    saveConsultant: [{ name: 'old' }],
    saveNarrative: [id, 'fr', 'summary', { text: 'old' }],
    saveFindingWords: [id, 'EL-1', 'fr', { text: 'old' }],
    saveActionWords: [id, 'EL-1', { words: { fr: 'old' } }],
  }
  const bring = (at: string) => {
    for (const [name, args] of Object.entries(old))
      items.set(`aplomb.unsaved.${name}/x`, JSON.stringify({ at, args }))
    return writeUnsaved(WRITERS)
  }
  const stored = async () => [
    (await db.marks.get([id, 'share:1']))?.note,
    (await db.workspaces.get(id))?.client.person.headline,
    (await db.workspaces.get(id))?.client.asOf,
    (await db.workspaces.get(id))?.client.themes[0]?.name,
    (await db.questions.get(question))?.text,
    ((await db.settings.get('consultant'))?.value as { name?: string } | undefined)?.name,
    (await db.narratives.get([id, 'fr', 'summary']))?.text,
    (await db.findings.get([id, 'EL-1']))?.words.fr?.text,
    (await db.actions.get([id, 'EL-1']))?.words.fr,
  ]
  expect(Object.keys(writes)).toEqual(Object.keys(old))
  for (const write of Object.values(writes)) await write()
  const now = await stored()
  expect(now.filter((value) => value !== 'new' && value !== '2026-05-18')).toEqual([])
  await bring('2020-01-01T00:00:00.000Z')
  expect(await stored()).toEqual(now)
  expect(items.size).toBe(0)
  await bring('2199-01-01T00:00:00.000Z')
  expect((await stored()).filter((value) => value !== 'old' && value !== '2025-01-01')).toEqual([])
})

test('a copy that is back after the browser was killed is not written again: nothing has changed', async () => {
  const written: unknown[] = []
  const writer = noting('saveQuestion', written)
  let copy: [string, string] | undefined
  const store = kept(
    'saveQuestion',
    [],
    (...args: unknown[]) => {
      written.push(args)
      copy = [...items][0]
      return Promise.resolve()
    },
    ([id]) => String(id),
  )
  await store('back', 'words')
  items.set(...copy!)
  await writeUnsaved({ saveQuestion: writer })
  expect(written).toEqual([['back', 'words']])
  expect(items.size).toBe(0)
})

test('the day of an audit that a reload cut off is written at the next start, also where it was emptied', async () => {
  items.set('aplomb.unsaved.patchSpan/a/asOf', '["a",{"asOf":"2026-12-03"}]')
  items.set('aplomb.unsaved.patchSpan/b/asOf', '["b",{"asOf":null}]')
  items.set('aplomb.unsaved.patchSpan/c/asOf', '["c",{"asOf":12}]')
  const written: unknown[] = []
  await writeUnsaved({ patchSpan: noting('patchSpan', written) })
  expect(written).toEqual([
    ['a', { asOf: '2026-12-03' }],
    ['b', { asOf: null }],
  ])
})

test('a copy whose arguments are not those of its writer is neither written nor thrown away', async () => {
  items.set('aplomb.unsaved.saveQuestion/a', '["a",{"text":7}]')
  items.set('aplomb.unsaved.saveQuestion/b', '["b","How long?"]')
  const written: unknown[] = []
  await writeUnsaved({ saveQuestion: noting('saveQuestion', written) })
  expect(written).toEqual([['b', 'How long?']])
  expect([...items.keys()]).toEqual(['aplomb.unsaved.saveQuestion/a'])
})
