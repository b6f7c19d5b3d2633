import { linearScore } from '#shared/stats/score'
import { defineCheck, insufficient, measured, notApplicable } from '../define/define-check'
import { evidenceTable } from '../support/evidence'

/**
 * Results are tracked: months with an entry / months of the period. A stated "no" without any entry scores 0; a log with quiet
 * months never fails, because a month without a contact is not a month without a note.
 */
export const tracking = defineCheck({
  id: 'OC-1',
  needs: ['tracking'],
  run({ tracking: { answer, log, partial } }, settings) {
    if (!log) {
      if (answer === 'no')
        return measured(0, {
          estimate: 0,
          unit: 'fraction',
          values: { answer, noted: 0, months: 0, n: 0, minimum: settings.minimum, partial },
        })
      return notApplicable({ variant: answer === 'yes' ? 'noLog' : 'notAsked', values: { answer } })
    }
    const noted = log.months.filter(({ count }) => count > 0).length
    const months = log.months.length
    const share = months === 0 ? null : noted / months
    const base = {
      estimate: share,
      n: months,
      unit: 'fraction' as const,
      values: { answer, noted, months, n: log.inPeriod.length, minimum: settings.minimum, partial },
      evidence: [
        evidenceTable(
          'outcomesByMonth',
          { month: 'month', outcomes: 'integer' },
          log.months.map(({ month, count }) => [month, count]),
        ),
      ],
    }
    if (share === null || months < settings.minimum || !settings.limits) return insufficient(base)
    const score = linearScore(share, settings.limits)
    return measured(answer === 'no' ? score : Math.max(50, score), base)
  },
})
