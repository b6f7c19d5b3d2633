/** How often each of a few things known by number occurs; `ids` in order of first occurrence. */
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
