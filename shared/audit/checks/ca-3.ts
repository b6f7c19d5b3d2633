import { linearScore } from '#shared/stats/score'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { drawnTable, evidenceTable, MOST_ROWS } from '../support/evidence'

const GAP = { pass: 30, fail: 60 }

/** Regularity: burstiness Bₙ of the gaps between own posts and the longest silence; the lower of the two scores. */
export const regularPace = defineCheck({
  id: 'CA-3',
  needs: ['cadence'],
  run({ cadence: { own, burstiness, longestGap, gaps, isTyped } }, settings) {
    const base = {
      estimate: burstiness,
      n: own.length,
      unit: 'index' as const,
      figure: { value: longestGap.days, unit: 'days' as const },
      values: {
        n: own.length,
        d: longestGap.days,
        from: longestGap.from,
        to: longestGap.to,
        burstiness,
        minimum: settings.minimum,
      },
      evidence: [
        evidenceTable(
          'silences',
          { from: 'day', to: 'day', days: 'integer' },
          gaps.slice(0, MOST_ROWS).map(({ from, to, days }) => [from, to, days]),
          undefined,
          { total: gaps.length, order: 'extreme' },
        ),
        drawnTable(
          'publicationDays',
          { day: 'day' },
          [...new Set(own.map(({ day }) => day))].map((day) => [day]),
          'none',
        ),
      ],
      params: { gapPass: GAP.pass, gapFail: GAP.fail },
    }
    const short = (why: 'few' | 'oneDay') => insufficient({ ...base, values: { ...base.values, why } })
    if (own.length < settings.minimum || !settings.limits) return short('few')
    if (burstiness === null) return short('oneDay')
    const score = Math.min(linearScore(burstiness, settings.limits), linearScore(longestGap.days, GAP))
    // Between two typed posts others may lie.
    return isTyped
      ? measured(score, { ...base, unsettled: true, variant: 'typed', open: { low: score, high: 100 } })
      : measured(score, base)
  },
})
