import { db } from './database'
import { writeSetting, type Sentence } from './settings'
import { sortedBy } from './sound-rows'

/** Saves one of the consultant's sentences, replacing the one with the same id; returns the undo. */
export function saveSentence(sentence: Sentence): Promise<() => Promise<void>> {
  return change(sentence.id, sentence)
}

/** Removes a sentence from the library; returns the undo. */
export function removeSentence(id: string): Promise<() => Promise<void>> {
  return change(id, null)
}

// Starts from the stored list, so that what another window has saved meanwhile stays.
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
