import { linearScore } from '#shared/stats/score'
import { defineCheck, insufficient, measured, notApplicable } from '../define/define-check'
import { drawnTable } from '../support/evidence'

/**
 * Results are tracked: months with an entry, a noted “none” included / months of the period. Neither a stated "no" nor a "yes" without any entry scores a point.
 */
export const tracking = defineCheck({
  id: 'OC-1',
  needs: ['tracking'],
  run({ tracking: { answer, log, partial } }, settings) {
    if (!log) {
      // A "yes" that nobody can see is no better than an honest "no".
      if (answer !== 'unknown')
        return measured(0, {
          estimate: 0,
          ...(answer === 'yes' ? { variant: 'noLog' } : {}),
          unit: 'fraction',
          values: {
            answer,
            noted: 0,
            quiet: 0,
            hasQuiet: 'no',
            months: 0,
            n: 0,
            minimum: settings.minimum,
            partial,
          },
        })
      return notApplicable({ variant: 'notAsked', values: { answer } })
    }
    const quiet = log.quiet.length
    const noted = log.months.filter(({ count }) => count > 0).length + quiet
    const months = log.months.length
    const share = months === 0 ? null : noted / months
    const base = {
      estimate: share,
      n: months,
      unit: 'fraction' as const,
      values: {
        answer,
        noted,
        quiet,
        hasQuiet: quiet > 0 ? 'yes' : 'no',
        months,
        n: log.inPeriod.length,
        minimum: settings.minimum,
        partial,
      },
      evidence: [
        drawnTable(
          'outcomesByMonth',
          { month: 'month', outcomes: 'integer' },
          log.months.map(({ month, count }) => [month, count]),
          'monthlyColumns',
        ),
      ],
    }
    if (share === null || months < settings.minimum || !settings.limits) return insufficient(base)
    return measured(linearScore(share, settings.limits), base)
  },
})
