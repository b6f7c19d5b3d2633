import { assertFinite, assertPaired } from './guard'

/**
 * How many of the k highest of two paired lists are common, at least and at most: values tied at the border of a list may stand on either
 * side of it. Values ≤ 0 never enter.
 */
export function overlapRange(
  x: readonly number[],
  y: readonly number[],
  k = 5,
): { least: number; most: number } {
  assertPaired(x, y, 'overlapRange')
  assertFinite([...x, ...y], 'overlapRange')
  const [one, two] = [topOf(x, k), topOf(y, k)]
  const both = (a: ReadonlySet<number>, b: ReadonlySet<number>) =>
    [...a].filter((index) => b.has(index)).length
  const sure = both(one.sure, two.sure)
  const firstOnly = both(one.tied, two.sure)
  const secondOnly = both(two.tied, one.sure)
  const shared = both(one.tied, two.tied)
  const [x1, x2] = [Math.min(firstOnly, one.room), Math.min(secondOnly, two.room)]
  const most = sure + x1 + x2 + Math.min(shared, one.room - x1, two.room - x2)
  // Ties outside the other list fill the room first, then those tied in both, which meet only where they are more than there are.
  const left1 = Math.max(0, one.room - (one.tied.size - firstOnly - shared))
  const left2 = Math.max(0, two.room - (two.tied.size - secondOnly - shared))
  const [d1, d2] = [Math.min(left1, shared), Math.min(left2, shared)]
  const least = sure + Math.max(0, d1 + d2 - shared) + (left1 - d1) + (left2 - d2)
  return { least, most }
}

// Who is in whatever the order, who is tied at the border, and how many of these find room.
function topOf(values: readonly number[], k: number) {
  const positive = values.filter((value) => value > 0).sort((a, b) => b - a)
  const border = positive[Math.min(k, positive.length) - 1] ?? Infinity
  const indices = (is: (value: number) => boolean) =>
    new Set(values.flatMap((value, index) => (value > 0 && is(value) ? [index] : [])))
  const sure = indices((value) => value > border)
  const tied = indices((value) => value === border)
  return { sure, tied, room: Math.min(k, positive.length) - sure.size }
}
