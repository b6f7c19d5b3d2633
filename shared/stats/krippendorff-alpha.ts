/**
 * Krippendorff's α for nominal labels, one row per unit and one entry per coder (null = not coded): 1 full agreement,
 * 0 chance; units with one label are left out; null when no unit has two labels or all labels are the same
 * (Krippendorff 2004; Hayes and Krippendorff 2007).
 */
export function krippendorffAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const totals = new Map<string, number>()
  let pairable = 0
  let observed = 0
  for (const unit of units) {
    const labels = unit.filter((label) => label !== null)
    if (labels.length < 2) continue
    const counts = tally(labels)
    pairable += labels.length
    observed += unlikePairs([...counts.values()]) / (labels.length - 1)
    for (const [label, count] of counts) totals.set(label, (totals.get(label) ?? 0) + count)
  }
  const expected = unlikePairs([...totals.values()])
  return expected === 0 ? null : 1 - ((pairable - 1) * observed) / expected
}

function tally(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function unlikePairs(counts: readonly number[]): number {
  const total = counts.reduce((acc, count) => acc + count, 0)
  return total ** 2 - counts.reduce((acc, count) => acc + count ** 2, 0)
}
