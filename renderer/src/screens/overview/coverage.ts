import type { CheckId } from '#shared/audit/catalogue'
import type { Audit, CheckResult } from '#shared/model/audit'
import { sharesOfChecks } from '#shared/audit/engine/findings'
import { lacksData } from '#shared/report/sections'

/** Missing data, with the checks it would unlock. */
export interface Gap {
  /** The checks' common message, saying why they have no score. */
  message: CheckResult['message']
  checks: CheckId[]
  /** Share of the index it would make measurable, 0-1. */
  share: number
}

/** The gaps in the data, ordered by the share they would unlock, largest first. */
export function gapsOf(audit: Pick<Audit, 'checks' | 'categories'>): Gap[] {
  const shares = sharesOfChecks(audit)
  const gaps = new Map<string, Gap>()
  for (const check of audit.checks) {
    const { id, message } = check
    const share = shares.get(id)?.share ?? 0
    if (share === 0 || !lacksData(check)) continue
    const gap = gaps.get(message.key) ?? { message, checks: [], share: 0 }
    gaps.set(message.key, { ...gap, checks: [...gap.checks, id], share: gap.share + share })
  }
  return [...gaps.values()].sort((a, b) => b.share - a.share || (a.message.key < b.message.key ? -1 : 1))
}

/** The weighted checks that rest on unconfirmed labels. */
export function provisionalChecks({ checks }: Pick<Audit, 'checks'>): string[] {
  return checks
    .filter(({ provisional, weight, score }) => provisional && weight > 0 && score !== null)
    .map(({ id }) => id)
}
