import { db } from './database'
import { writeSetting, type Sentence } from './settings'
import { sortedBy } from './sound-rows'

/** Keeps a sentence of the consultant's own, in the place of the one with its id; returns how to take that back. */
export function saveSentence(sentence: Sentence): Promise<() => Promise<void>> {
  return change(sentence.id, sentence)
}

/** Takes a sentence out of the library; returns how to put it back. */
export function removeSentence(id: string): Promise<() => Promise<void>> {
  return change(id, null)
}

// What another window has kept meanwhile stays.
async function change(id: string, to: Sentence | null): Promise<() => Promise<void>> {
  const restore = await import('./restore')
  const before = await db.transaction('rw', db.settings, async () => {
    const stored = await db.settings.where('key').equals('sentences').toArray()
    const [row] = sortedBy(restore, 'settings', stored).rows
    const sentences = (row?.value ?? []) as Sentence[]
    const at = sentences.findIndex((each) => each.id === id)
    const next = sentences.filter((each) => each.id !== id)
    if (to) next.splice(at < 0 ? next.length : at, 0, to)
    await writeSetting('sentences', next)
    return sentences[at] ?? null
  })
  return async () => {
    await change(id, before)
  }
}
