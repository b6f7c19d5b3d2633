/** Values by index, for look-ups in the innermost loops; beyond the end the value is `rest`. */
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

/** Value of an id. */
export function at({ values, rest }: Column, id: number): number {
  return id < values.length ? (values[id] ?? rest) : rest
}

/** The integers from 0 seen since the last `clear`: a set for the innermost loops that is emptied in constant time. */
export interface Seen {
  clear(): void
  /** Whether a number is seen for the first time; adds it. */
  isNew(id: number): boolean
}

/** An empty set of numbers. */
export function createSeen(): Seen {
  let runs = new Int32Array(1 << 14)
  let run = 1
  return {
    clear() {
      run++
    },
    isNew(id) {
      if (id >= runs.length) runs = grown(runs, 2 * id)
      if (runs[id] === run) return false
      runs[id] = run
      return true
    },
  }
}

function grown(values: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(size)
  more.set(values)
  return more
}

/** How often each of a few numbered things occurs; `ids` in order of first occurrence. */
export interface Tally {
  ids: number[]
  counts: number[]
}

/** A tally of things numbered from 0 to `size` (excluded), all at zero. */
export function emptyTally(size: number): Tally {
  return { ids: [], counts: new Array<number>(size).fill(0) }
}

/** Counts one more, or `by` more. */
export function tallyUp({ ids, counts }: Tally, id: number, by = 1): void {
  const before = counts[id] ?? 0
  if (before === 0) ids.push(id)
  counts[id] = before + by
}

/** Two tallies as one. */
export function joinTallies(first: Tally, second: Tally): Tally {
  const all = { ids: first.ids.slice(), counts: first.counts.slice() }
  for (const id of second.ids) tallyUp(all, id, second.counts[id])
  return all
}

/** Position of each name in a list that starts at `from`. */
export function positionsOf<Name extends string>(names: readonly Name[], from = 0): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, from + i])) as Record<Name, number>
}

// The rank that counts as the best of so many posts: with more posts it is no longer the very best one.
const GROUP = 30

/** Maximum, mean and deviation of the other members of a group. */
export interface Others {
  best: number
  mean: number
  deviation: number
}

/** The result when there are no others. */
export const EMPTY: Others = { best: 0, mean: 0, deviation: 0 }

/** A function that gives maximum, mean and deviation of values, without `own` if it is one of them. */
export function createSpread(values: readonly number[]): (own: number | null) => Others {
  const sorted = Float64Array.from(values).sort().reverse()
  let sum = 0
  let squares = 0
  for (const value of sorted) {
    sum += value
    squares += value * value
  }
  const without = (own: number | null): Others => {
    const n = sorted.length - (own === null ? 0 : 1)
    if (n <= 0) return EMPTY
    const k = Math.max(1, Math.round(n / GROUP))
    const place = own !== null && own >= (sorted[k - 1] ?? 0) ? k : k - 1
    const mean = (sum - (own ?? 0)) / n
    const square = (squares - (own ?? 0) ** 2) / n
    return { best: sorted[place] ?? 0, mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) }
  }
  const all = without(null)
  return (own) => (own === null ? all : without(own))
}
