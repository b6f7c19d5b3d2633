import { fold, normalise } from './words'

const SIZE = 5
const TOKEN = /[\p{L}\p{N}]+/gu
// Two texts with Jaccard >= t share a shingle among the (1 - t) n + 1 rarest of each.
const EPSILON = 1e-9
const LONG_LIST = 64

/** A text that repeats an earlier one: positions in the list (first < second) and Jaccard similarity (0 to 1). */
export interface NearDuplicate {
  first: number
  second: number
  similarity: number
}

/** Hashes (32 bits, FNV-1a) of the distinct runs of five words of a text; a text of one to four words is one run. */
export function shingles(text: string): Set<number> {
  const words = fold(normalise(text).replace(/https?:\/\/\S+/g, ' ')).match(TOKEN) ?? []
  const found = new Set<number>()
  if (words.length === 0) return found
  for (let start = 0; start === 0 || start + SIZE <= words.length; start++)
    found.add(hash(words.slice(start, start + SIZE).join(' ')))
  return found
}

/** Jaccard similarity of the word 5-shingles of two texts, 0 to 1 (Broder 1997); 0 where a text has no word. */
export function jaccard5(a: string, b: string): number {
  return overlap(shingles(a), shingles(b))
}

/**
 * For every text that repeats an earlier one (5-shingle Jaccard at least `threshold`, default 0.8), its earliest such text.
 * Candidates come from a prefix filter over shingles ordered from rare to frequent; about linear in the number of texts.
 */
export function findNearDuplicates(texts: readonly string[], threshold = 0.8): NearDuplicate[] {
  const sets = texts.map(shingles)
  const frequency = new Map<number, number>()
  for (const set of sets) for (const value of set) frequency.set(value, (frequency.get(value) ?? 0) + 1)
  const index = new Map<number, number[]>()
  const identical = new Map<string, number>()
  const repeats: NearDuplicate[] = []
  sets.forEach((set, second) => {
    if (set.size === 0) return
    const key = [...set].join()
    const twin = identical.get(key)
    if (twin !== undefined) return void repeats.push({ first: twin, second, similarity: 1 })
    const prefix = rarest(set, frequency, threshold)
    const match = earliest(prefix, index, sets, set, threshold)
    if (match) repeats.push({ ...match, second })
    identical.set(key, match?.similarity === 1 ? match.first : second)
    for (const value of prefix) remember(index, value, second, match !== undefined)
  })
  return repeats
}

function earliest(
  prefix: readonly number[],
  index: Map<number, number[]>,
  sets: readonly Set<number>[],
  set: Set<number>,
  threshold: number,
): { first: number; similarity: number } | undefined {
  const candidates = new Set(prefix.flatMap((value) => index.get(value) ?? []))
  for (const first of [...candidates].sort((a, b) => a - b)) {
    const similarity = overlap(sets[first] ?? new Set(), set)
    if (similarity >= threshold - EPSILON) return { first, similarity }
  }
  return undefined
}

// Long lists take no more repeats: thousands of posts from one template would otherwise cost a square.
function remember(index: Map<number, number[]>, value: number, position: number, repeat: boolean): void {
  const list = index.get(value)
  if (!list) index.set(value, [position])
  else if (!repeat || list.length < LONG_LIST) list.push(position)
}

function rarest(set: Set<number>, frequency: Map<number, number>, threshold: number): number[] {
  const keep = set.size - Math.ceil(threshold * set.size - EPSILON) + 1
  const rank = (value: number): number => frequency.get(value) ?? 0
  return [...set]
    .sort((a, b) => rank(a) - rank(b) || a - b)
    .slice(0, keep)
    .filter((value) => rank(value) > 1)
}

function overlap(a: Set<number>, b: Set<number>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const value of small) if (large.has(value)) common++
  return common / (a.size + b.size - common)
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
