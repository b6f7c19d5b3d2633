import { shingles } from '#shared/text/shingles'

const EPSILON = 1e-9
const LONG_LIST = 64

/** A text that repeats an earlier one: positions in the list (first < second) and Jaccard similarity (0 to 1). */
export interface NearDuplicate {
  first: number
  second: number
  similarity: number
}

/** Earlier texts with the same place of a run of words in as many runs, `shared` of which any other text has: one test prunes them all. */
interface Bucket extends Size {
  place: number
  positions: number[]
}

interface Size {
  size: number
  shared: number
}

interface Prefix extends Size {
  values: number[]
}

/**
 * For every text that repeats an earlier one (5-shingle Jaccard at least `threshold`, default 0.8), its earliest such text. Candidates
 * come from a prefix filter over shingles ordered from rare to frequent, with a bound by place (Xiao, Wang, Lin, Yu 2008).
 */
export function findNearDuplicates(texts: readonly string[], threshold = 0.8): NearDuplicate[] {
  const sets = texts.map(shingles)
  const frequency = new Map<number, number>()
  for (const set of sets) for (const value of set) frequency.set(value, (frequency.get(value) ?? 0) + 1)
  const index = new Map<number, Bucket[]>()
  const identical = new Map<string, number>()
  const repeats: NearDuplicate[] = []
  sets.forEach((set, second) => {
    if (set.size === 0) return
    const text = texts[second] ?? ''
    const twin = identical.get(text)
    if (twin !== undefined) return void repeats.push({ first: twin, second, similarity: 1 })
    const prefix = prefixOf(set, frequency, threshold)
    const match = earliest(candidatesOf(prefix, index, threshold), sets, set, threshold)
    if (match) repeats.push({ ...match, second })
    identical.set(text, match?.similarity === 1 ? match.first : second)
    remember(index, prefix, second, match !== undefined)
  })
  return repeats
}

// Two sets with Jaccard >= t share a value among the (1 - t) n + 1 rarest of each; what no other text has finds nothing.
function prefixOf(set: ReadonlySet<number>, frequency: Map<number, number>, threshold: number): Prefix {
  const keep = set.size - Math.ceil(threshold * set.size - EPSILON) + 1
  const rank = (value: number) => frequency.get(value) ?? 0
  const shared = [...set].filter((value) => rank(value) > 1)
  shared.sort((a, b) => rank(a) - rank(b) || a - b)
  const alone = set.size - shared.length
  return { size: set.size, shared: shared.length, values: shared.slice(0, Math.max(0, keep - alone)) }
}

function candidatesOf(
  { size, shared, values }: Prefix,
  index: ReadonlyMap<number, readonly Bucket[]>,
  threshold: number,
): number[] {
  const found = new Set<number>()
  values.forEach((value, place) => {
    for (const bucket of index.get(value) ?? []) {
      // In one order for all, what stands before a common value is common only to what stands before it in the other.
      const most = Math.min(place, bucket.place) + Math.min(shared - place, bucket.shared - bucket.place)
      const needed = (threshold / (1 + threshold)) * (size + bucket.size)
      if (most >= needed - EPSILON) for (const position of bucket.positions) found.add(position)
    }
  })
  return [...found].sort((a, b) => a - b)
}

function earliest(
  candidates: readonly number[],
  sets: readonly ReadonlySet<number>[],
  set: ReadonlySet<number>,
  threshold: number,
): Omit<NearDuplicate, 'second'> | undefined {
  for (const first of candidates) {
    const similarity = overlap(sets[first] ?? new Set(), set)
    if (similarity >= threshold - EPSILON) return { first, similarity }
  }
  return undefined
}

// Long lists take no more repeats: thousands of posts from one template would otherwise cost a square.
function remember(
  index: Map<number, Bucket[]>,
  { size, shared, values }: Prefix,
  position: number,
  repeat: boolean,
): void {
  values.forEach((value, place) => {
    const buckets = index.get(value) ?? []
    if (buckets.length === 0) index.set(value, buckets)
    const bucket = buckets.find((one) => one.place === place && one.size === size && one.shared === shared)
    if (!bucket) buckets.push({ place, size, shared, positions: [position] })
    else if (!repeat || bucket.positions.length < LONG_LIST) bucket.positions.push(position)
  })
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const value of small) if (large.has(value)) common++
  return common / (a.size + b.size - common)
}
