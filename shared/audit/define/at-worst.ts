import type { CheckSettings } from '../catalogue'
import type { Finding } from './define-check'
import { scoreOf } from './judge-share'

/**
 * What was not given counts as the worst that it could be: the score may be as low as `least`. The score itself stays, so that the index says
 * what is known, and its band how much lower it could be; keeping something back never raises the low end.
 */
export function openDown(finding: Finding, least: number): Finding {
  const { outcome, score, open } = finding
  if (outcome !== 'measured' || score === null) return finding
  const low = Math.max(0, Math.min(least, open?.low ?? score))
  if (low >= (open?.low ?? score)) return finding
  return { ...finding, open: { low, high: Math.max(open?.high ?? score, score) } }
}

/** `openDown` for a share k of n: this many more belong to the population, and it is unknown whether they count. */
export function openShare(
  finding: Finding,
  { k, n, unknown }: { k: number; n: number; unknown: number },
  settings: CheckSettings,
): Finding {
  if (unknown <= 0) return finding
  const all = n + unknown
  return openDown(finding, Math.min(scoreOf(k / all, settings), scoreOf((k + unknown) / all, settings)))
}
