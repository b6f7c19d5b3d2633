import { median } from '#shared/stats/quantile'

/** Median of the later values over the median of the earlier ones; null where either is empty or the latter is 0. */
export function ratioOfMedians(later: readonly number[], earlier: readonly number[]): number | null {
  const [now, before] = [median(later), median(earlier)]
  return now === null || !before ? null : now / before
}
