import { linearScore } from '#shared/stats/score'
import { defineCheck, measured, notApplicable } from '../define/define-check'
import { evidenceTable } from '../support/evidence'
import type { TargetReach } from '../facts/demographics'

/**
 * The right people: at least (listed categories in the target) and at most (plus everybody not listed) so much of the people
 * reached, in the weakest of the declared dimensions. Passes on the lower bound, fails on the upper one, else it is open.
 */
export const rightPeople = defineCheck({
  id: 'RR-5',
  needs: ['demographics'],
  run({ demographics: { scope, reach } }, settings) {
    const [weakest] = reach
    const limits = settings.limits
    if (!weakest || !limits) return notApplicable({ variant: 'unknown' })
    const excluded = reach.find(({ upper }) => upper < limits.fail)
    const judged = excluded ?? weakest
    const { lower, upper, dimension } = judged
    const base = {
      estimate: lower,
      interval: { low: lower, high: upper, level: 1, method: 'bounds' },
      n: reach.length,
      unit: 'fraction' as const,
      values: { p: lower, upper, dimension, scope, dimensions: reach.length },
      evidence: reach.map(targetTable),
      params: { scope, dimension },
    }
    if (excluded) return measured(linearScore(upper, limits), { ...base, estimate: upper })
    const score = linearScore(lower, limits)
    const open = { low: score, high: linearScore(upper, limits) }
    if (lower >= limits.fail) return measured(score, { ...base, open })
    // Those not listed may be anybody: the count is a minimum, and nothing is established.
    return measured(score, { ...base, open, unsettled: true, variant: 'insufficient' })
  },
})

function targetTable({ dimension, listed }: TargetReach) {
  return evidenceTable(
    `targetReach-${dimension}`,
    { category: 'text', share: 'percent', inTarget: 'message' },
    listed.map(({ name, share, inTarget }) => [
      name,
      share,
      `evidence.figure.${inTarget ? 'inTarget' : 'outOfTarget'}`,
    ]),
  )
}
