const MOST = 0.95

/**
 * How much more the counts of labels vary when a label tends to repeat the one before it, as in a series of posts on one theme: (1 + r) / (1 − r),
 * r being the chance of a repetition beyond that of independent labels, estimated inside each stretch and corrected for its length.
 * 1 where nothing follows.
 */
export function inflationOf(stretches: readonly (readonly string[])[]): number {
  let pairs = 0
  let repeated = 0
  let byChance = 0
  for (const labels of stretches) {
    const alike = chanceOfTwo(labels)
    for (let index = 1; index < labels.length; index += 1) {
      pairs += 1
      byChance += alike
      if (labels[index] === labels[index - 1]) repeated += 1
    }
  }
  if (pairs === 0 || byChance >= pairs) return 1
  const found = (repeated - byChance) / (pairs - byChance)
  if (found <= 0) return 1
  const r = Math.min(MOST, found + (2 * (1 + 3 * found)) / pairs)
  return (1 + r) / (1 - r)
}

function chanceOfTwo(labels: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + (count / labels.length) ** 2, 0)
}
