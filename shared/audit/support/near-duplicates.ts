import { shingleRuns } from '#shared/labelling/tokenizer/shingles'

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
  values: Int32Array
}

/** The distinct runs of words of every text as numbers from 0 on, and in how many texts each is. */
interface Runs {
  sets: Int32Array[]
  frequency: Int32Array
}

/**
 * For every text that repeats an earlier one (5-shingle Jaccard at least `threshold`, default 0.8), its earliest such text. Candidates
 * come from a prefix filter over shingles ordered from rare to frequent, with a bound by place (Xiao, Wang, Lin, Yu 2008).
 */
export function findNearDuplicates(texts: readonly string[], threshold = 0.8): NearDuplicate[] {
  const { sets, frequency } = runsOf(texts)
  const index = new Map<number, Bucket[]>()
  const identical = new Map<string, number>()
  const repeats: NearDuplicate[] = []
  const overlap = overlaps(sets, frequency.length)
  sets.forEach((set, second) => {
    if (set.length === 0) return
    const text = texts[second] ?? ''
    const twin = identical.get(text)
    if (twin !== undefined) return void repeats.push({ first: twin, second, similarity: 1 })
    const prefix = prefixOf(set, frequency, threshold)
    const candidates = candidatesOf(prefix, index, threshold)
    let match: Omit<NearDuplicate, 'second'> | undefined
    for (const first of candidates) {
      const similarity = overlap(first, second)
      if (similarity < threshold - EPSILON) continue
      match = { first, similarity }
      break
    }
    if (match) repeats.push({ ...match, second })
    identical.set(text, match?.similarity === 1 ? match.first : second)
    remember(index, prefix, second, match !== undefined)
  })
  return repeats
}

function runsOf(texts: readonly string[]): Runs {
  const ids = new Map<number, number>()
  // In which text a run was seen last, and in how many.
  const last: number[] = []
  const counts: number[] = []
  const sets = texts.map((text, position) => {
    const set: number[] = []
    for (const run of shingleRuns(text)) {
      let id = ids.get(run)
      if (id === undefined) {
        id = counts.length
        ids.set(run, id)
        counts.push(0)
        last.push(-1)
      }
      if (last[id] === position) continue
      last[id] = position
      counts[id] = (counts[id] ?? 0) + 1
      set.push(id)
    }
    return Int32Array.from(set)
  })
  return { sets, frequency: Int32Array.from(counts) }
}

// Two sets with Jaccard >= t share a value among the (1 - t) n + 1 rarest of each; what no other text has finds nothing.
function prefixOf(set: Int32Array, frequency: Int32Array, threshold: number): Prefix {
  const size = set.length
  const keep = size - Math.ceil(threshold * size - EPSILON) + 1
  const order = new Float64Array(size)
  let shared = 0
  // Frequency first, then the number itself: one key sorts faster than a comparison of two.
  for (const id of set) {
    const times = frequency[id] ?? 0
    if (times > 1) order[shared++] = times * frequency.length + id
  }
  const sorted = order.subarray(0, shared).sort()
  const values = new Int32Array(Math.min(shared, Math.max(0, keep - (size - shared))))
  for (let i = 0; i < values.length; i++) values[i] = (sorted[i] ?? 0) % frequency.length
  return { size, shared, values }
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

/** Jaccard similarity of two of the sets; the runs of the second are marked once for all that it is compared with. */
function overlaps(sets: readonly Int32Array[], runs: number): (first: number, second: number) => number {
  const marks = new Int32Array(runs).fill(-1)
  let marked = -1
  return (first, second) => {
    const [a, b] = [sets[first], sets[second]]
    if (!a?.length || !b?.length) return 0
    if (marked !== second) for (const id of b) marks[id] = second
    marked = second
    let common = 0
    for (const id of a) if (marks[id] === second) common++
    return common / (a.length + b.length - common)
  }
}
