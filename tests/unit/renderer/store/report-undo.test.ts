import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { client as schema } from '#shared/model/client'
import { ANNEX_SECTIONS } from '#shared/report/lengths'
import { redoLast, tellDone, undoAct, undoLast, useActs } from '#renderer/shell/undo'
import { db } from '#renderer/store/database'
import { addFinding, placeFinding } from '#renderer/store/findings'
import { listInReport, saveReport } from '#renderer/store/report'
import { createWorkspace } from '#renderer/store/workspaces'

const CLIENT = schema.parse({ person: { name: 'Ada Example' }, brand: { name: 'Examplia' }, language: 'en' })
let id = ''

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
  useActs.setState({ done: [], undone: [], toasts: [], failing: new Set(), running: new Map() })
  id = await createWorkspace({ client: CLIENT })
})

const report = () => db.reports.get(id)
const said = () => useActs.getState().toasts.at(-1)?.text

test('moving a section and a finding is undone and redone, in its words', async () => {
  tellDone('section moved', await saveReport(id, { order: ['plan', 'summary'] }))
  const ranks = { risks: ['EL-1', 'BA-1'], strengths: [], actions: [] }
  tellDone('finding moved', await saveReport(id, { ranks }))
  await undoLast()
  expect(said()).toEqual({ undone: 'finding moved' })
  expect((await report())?.ranks).toBeUndefined()
  expect((await report())?.order).toEqual(['plan', 'summary'])
  await undoLast()
  expect((await report())?.order).toEqual([])
  await redoLast()
  await redoLast()
  expect(said()).toEqual({ redone: 'finding moved' })
  expect(await report()).toMatchObject({ order: ['plan', 'summary'], ranks })
})

test('undoing one switch leaves those of the others', async () => {
  const first = await listInReport(id, 'off', 'results', true)
  tellDone('results off', first)
  tellDone('plan off', await listInReport(id, 'off', 'plan', true))
  await undoAct(first)
  expect((await report())?.off).toEqual([...ANNEX_SECTIONS, 'plan'])
  const left = await listInReport(id, 'leftOut', 'EL-1', true)
  await listInReport(id, 'leftOut', 'BA-1', true)
  await left()
  expect((await report())?.leftOut).toEqual(['BA-1'])
})

test('the language follows the client up to the first decision, and no undo changes it', async () => {
  const undo = await saveReport(id, { order: ['plan'] })
  expect((await report())?.language).toBe('en')
  await saveReport(id, { language: 'fr' })
  await undo()
  expect(await report()).toMatchObject({ language: 'fr', order: [] })
})

test('a team’s report starts with its own sections and language, also after an undo', async () => {
  const undo = await listInReport(id, 'off', 'people', true, { language: 'fr', off: [] })
  expect(await report()).toMatchObject({ language: 'fr', off: ['people'] })
  await undo()
  expect((await report())?.off).toEqual([])
})

test('a finding of one’s own goes back where it stood', async () => {
  const { about } = await addFinding(id, { side: 'risk', category: 'BA' })
  const undo = await placeFinding(id, about, { side: 'strength', category: 'EL' })
  await undo()
  expect((await db.findings.get([id, about]))?.own).toEqual({ side: 'risk', category: 'BA' })
})
