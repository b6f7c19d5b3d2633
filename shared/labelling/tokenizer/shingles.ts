import { fold, normalise } from './stems'

const SIZE = 5
const TOKEN = /[\p{L}\p{N}]+/gu
const ADDRESS = /https?:\/\/\S+/g
const LIMIT = 200_000
const hashes = new Map<string, number>()

/** Hashes (32 bits, FNV-1a over the words' own) of the distinct runs of five words of a text; a text of one to four words is one run. */
export function shingles(text: string): Set<number> {
  return new Set(shingleRuns(text))
}

/** The same, of every run in order. */
export function shingleRuns(text: string): number[] {
  const plain = normalise(text)
  const words = (plain.includes('://') ? plain.replace(ADDRESS, ' ') : plain).match(TOKEN)
  if (!words) return []
  const values = words.map(hashOf)
  const length = Math.min(SIZE, values.length)
  const runs: number[] = []
  for (let start = 0; start + length <= values.length; start++) {
    let value = 0x811c9dc5
    for (let i = start; i < start + length; i++) value = mix(value, values[i] ?? 0)
    runs.push(value >>> 0)
  }
  return runs
}

/** Jaccard similarity of the word 5-shingles of two texts, 0 to 1 (Broder 1997); 0 where a text has no word. */
export function jaccard5(a: string, b: string): number {
  const [one, other] = [shingles(a), shingles(b)]
  if (one.size === 0 || other.size === 0) return 0
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const value of small) if (large.has(value)) common++
  return common / (one.size + other.size - common)
}

// Independent of case and accents; cached, because texts share most of their words.
function hashOf(word: string): number {
  const known = hashes.get(word)
  if (known !== undefined) return known
  if (hashes.size > LIMIT) hashes.clear()
  const folded = fold(word)
  let value = 0x811c9dc5
  for (let i = 0; i < folded.length; i++) value = Math.imul(value ^ folded.charCodeAt(i), 0x01000193)
  hashes.set(word, value)
  return value
}

// All four bytes are mixed in: with a plain product, the high bits of a word would not reach the low bits of the run.
function mix(value: number, word: number): number {
  let mixed = Math.imul(value ^ word, 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
