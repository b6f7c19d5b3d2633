import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#renderer/store/database'
import { removeSentence, saveSentence } from '#renderer/store/sentences'
import { readSettings } from '#renderer/store/settings'

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
})

const kept = async () => (await readSettings('fr')).sentences.map(({ id, words }) => [id, words.fr])

test('sentences are kept in their order, changed in their place, and every change can be taken back', async () => {
  await saveSentence({ id: 'a', words: { fr: 'Un.' } })
  await saveSentence({ id: 'b', words: { fr: 'Deux.' } })
  const undo = await saveSentence({ id: 'a', words: { fr: 'Premier.' } })
  expect(await kept()).toEqual([
    ['a', 'Premier.'],
    ['b', 'Deux.'],
  ])
  const back = await removeSentence('b')
  expect(await kept()).toEqual([['a', 'Premier.']])
  await back()
  await undo()
  expect(await kept()).toEqual([
    ['a', 'Un.'],
    ['b', 'Deux.'],
  ])
})

test('two windows that keep a sentence at once lose neither, and a damaged library takes no other preference away', async () => {
  await Promise.all([
    saveSentence({ id: 'a', words: { fr: 'Un.' } }),
    saveSentence({ id: 'b', words: { fr: 'Deux.' } }),
  ])
  expect((await kept()).map(([id]) => id).toSorted()).toEqual(['a', 'b'])
  await db.table('settings').bulkPut([
    { key: 'sentences', value: [{ id: 7 }] },
    { key: 'letters', value: false },
  ])
  expect(await readSettings('fr')).toMatchObject({ sentences: [], letters: false })
})
