import { bandScore } from '#shared/stats/score'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { drawnTable } from '../support/evidence'

/** Own posts per week: the mean of the middle half of the whole weeks but those of leave, too few and too many alike. */
export const pace = defineCheck({
  id: 'CA-1',
  needs: ['cadence'],
  run({ cadence: { weeks, leave, perWeek, own, isTyped } }, settings) {
    const base = {
      estimate: perWeek?.middle ?? null,
      n: weeks.length,
      unit: 'perWeek' as const,
      values: {
        x: perWeek?.middle ?? null,
        of: 'middle',
        mean: perWeek?.mean ?? null,
        weeks: weeks.length,
        leave,
        // An audit stored before has neither.
        hasLeave: leave > 0 ? 'yes' : 'no',
        posts: own.length,
        silent: weeks.filter(({ count }) => count === 0).length,
        minimum: settings.minimum,
        side: (perWeek?.middle ?? 0) > (settings.band?.low.pass ?? 1) ? 'high' : 'low',
      },
      evidence: [
        drawnTable(
          'postsPerWeek',
          { week: 'day', posts: 'integer' },
          weeks.map(({ monday, count }) => [monday, count]),
          'weeklyColumns',
        ),
      ],
      ...(leave > 0 ? { params: { leaveWeeks: leave } } : {}),
    }
    if (!perWeek || weeks.length < settings.minimum || !settings.band) return insufficient(base)
    const score = bandScore(perWeek.middle, settings.band)
    // What was typed is the least that was published.
    if (isTyped && perWeek.middle < settings.band.high.pass)
      return measured(score, { ...base, unsettled: true, variant: 'typed', open: { low: score, high: 100 } })
    return measured(score, base)
  },
})
