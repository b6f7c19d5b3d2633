/** Sum with the rounding errors carried along, so that the order of the values hardly matters (Neumaier 1974). */
export function compensatedSum(values: readonly number[]): number {
  let sum = 0
  let lost = 0
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}

/** Arithmetic mean of one value or more. */
export function meanOf(values: readonly number[]): number {
  return compensatedSum(values) / values.length
}

/** Mean square distance from the mean; divided by n − 1 (`sample`) where the values are a sample of more. */
export function varianceOf(values: readonly number[], of: 'all' | 'sample'): number {
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return squares / (of === 'sample' ? values.length - 1 : values.length)
}

/** Sum of the ranks of `a` among all values, equal values sharing the mean of their ranks (Wilcoxon 1945). */
export function rankSum(a: readonly number[], b: readonly number[]): number {
  const all = [
    ...a.map((value) => ({ value, own: true })),
    ...b.map((value) => ({ value, own: false })),
  ].sort((x, y) => x.value - y.value)
  let sum = 0
  for (let start = 0; start < all.length;) {
    let end = start + 1
    while (end < all.length && all[end]?.value === all[start]?.value) end++
    const rank = (start + 1 + end) / 2
    for (let i = start; i < end; i++) if (all[i]?.own) sum += rank
    start = end
  }
  return sum
}
