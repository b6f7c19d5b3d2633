import weights from './data/weights.json'
import { CENTRAL } from './features/client'
import { createReader } from './features/reader'
import type { LabelContext, LabelInput } from './types'
import { at } from './vectors'

/** A word of the client's trade in a post: as first written, in every form it takes there (lower case), and how often it occurs. */
export interface PageTerm {
  word: string
  forms: string[]
  count: number
}

/** A function that finds the words of the trade (page, specialties, products) in a post, the most frequent first. */
export function createTermFinder(context: LabelContext): (input: LabelInput) => PageTerm[] {
  const read = createReader(context, weights)
  return (input) => {
    const { text, title, prepared } = read(input)
    const terms = new Map<number, PageTerm>()
    for (const { words } of title ? [title, text] : [text])
      words.forEach(({ id, stop, written }) => {
        if (stop || written.length < 3 || at(prepared.trade, id) <= CENTRAL) return
        const term = terms.get(id) ?? { word: written, forms: [], count: 0 }
        const form = written.toLowerCase()
        if (!term.forms.includes(form)) term.forms.push(form)
        term.count++
        terms.set(id, term)
      })
    return [...terms.values()].sort((a, b) => b.count - a.count)
  }
}
