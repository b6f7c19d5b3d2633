import { stemId } from './lexicon'
import type { Token } from './tokens'

/** Values by number, for look-ups in the innermost loops; what is beyond its end is `rest`. */
export interface Column {
  values: Float64Array
  rest: number
}

/** Values of a map of ids as a column. */
export function columnOf(map: ReadonlyMap<number, number>, rest = 0): Column {
  let size = 0
  for (const id of map.keys()) if (id >= size) size = id + 1
  const values = new Float64Array(size).fill(rest)
  for (const [id, value] of map) values[id] = value
  return { values, rest }
}

/** Values of a record of stems as a column by stem id. */
export function stemColumn(entries: Iterable<readonly [string, number]>, rest: number): Column {
  return columnOf(new Map([...entries].map(([stem, value]) => [stemId(stem), value])), rest)
}

/** Value of an id. */
export function at({ values, rest }: Column, id: number): number {
  return id < values.length ? (values[id] ?? rest) : rest
}

/** Bits that say which names a token may belong to: the exact patterns only run on texts with such a token. */
export const FLAGS = { brand: 1, product: 2, competitor: 4, mark: 8, person: 16 } as const

/** Names by flag: any text with one of them holds the given word (lower case). */
export function createFlags(needles: ReadonlyMap<string, number>): (tokens: readonly Token[]) => number {
  const known: number[] = []
  const longest = [...needles.keys()]
  const work = (token: Token): number => {
    if (token.kind === 'word') {
      let found = needles.get(token.lower) ?? 0
      if (token.lower.includes("'"))
        for (const piece of token.lower.split("'")) found |= needles.get(piece) ?? 0
      return found
    }
    if (token.kind === 'number')
      return (token.written.match(/\d[\d.,]{2,}/g) ?? []).reduce(
        (found, digits) => found | (needles.get(digits.replace(/[.,]+$/, '')) ?? 0),
        0,
      )
    if (token.kind !== 'tag' && token.kind !== 'mention') return 0
    const lower = token.written.toLowerCase()
    return longest.reduce(
      (found, word) => (lower.includes(word) ? found | (needles.get(word) ?? 0) : found),
      0,
    )
  }
  return (tokens) => {
    let found = 0
    for (const token of tokens) found |= known[token.id] ??= work(token)
    return found
  }
}
