import type { Word } from '../tokenizer/lexicon'
import type { Question } from './question'

/** How a word of a post resembles a question's term: positions in the list of questions and of all terms, likeness 0 to 1. */
export interface Hit {
  question: number
  term: number
  value: number
}

const SAME_LANGUAGE = 0.6
const OTHER_LANGUAGE = 0.5
const SHORTEST = 5

/** A function that finds the question terms that a word resembles (same stem, or letter trigrams in common), remembered by stem. */
export function createLikeness(
  questions: readonly Question[],
): (word: Word, foreign: boolean) => readonly Hit[] {
  const terms = questions.flatMap(({ terms }, question) =>
    terms.map(({ id, stem }) => ({ id, stem, question })),
  )
  const byId = new Map<number, number[]>()
  const byGram = new Map<number, number[]>()
  const sizes = terms.map(({ id, stem }, term) => {
    push(byId, id, term)
    if (stem.length < SHORTEST) return 0
    const grams = trigrams(stem)
    for (const gram of grams) push(byGram, gram, term)
    return grams.length
  })
  const known: [(readonly Hit[])[], (readonly Hit[])[]] = [[], []]
  const find = ({ id, stem }: Word, floor: number): Hit[] => {
    const values = new Map<number, number>()
    if (stem.length >= SHORTEST) {
      const grams = trigrams(stem)
      const common = new Map<number, number>()
      for (const gram of grams)
        for (const term of byGram.get(gram) ?? []) common.set(term, (common.get(term) ?? 0) + 1)
      for (const [term, count] of common) {
        const dice = (2 * count) / (grams.length + (sizes[term] ?? 0))
        if (dice >= floor) values.set(term, 0.8 * Math.min(1, dice))
      }
    }
    for (const term of byId.get(id) ?? []) values.set(term, 1)
    return [...values]
      .map(([term, value]) => ({ term, value, question: terms[term]?.question ?? 0 }))
      .sort((a, b) => a.term - b.term)
  }
  return (word, foreign) =>
    (known[foreign ? 1 : 0][word.id] ??= find(word, foreign ? OTHER_LANGUAGE : SAME_LANGUAGE))
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

// Distinct letter trigrams as numbers; the start of the word counts as a letter.
function trigrams(stem: string): number[] {
  const grams = new Set<number>()
  let a = 1
  let b = stem.charCodeAt(0)
  for (let i = 1; i < stem.length; i++) {
    const c = stem.charCodeAt(i)
    grams.add(((a & 1023) << 20) | ((b & 1023) << 10) | (c & 1023))
    a = b
    b = c
  }
  return [...grams]
}
