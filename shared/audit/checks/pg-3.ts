import { linearScore } from '#shared/stats/score'
import { defineCheck, informative, insufficient, measured } from '../define/define-check'
import { evidenceTable } from '../support/evidence'

/** Page reach: mean impressions of organic posts against the published mean of pages of that size; shown only, while that figure is expired. */
export const pageReach = defineCheck({
  id: 'PG-3',
  needs: ['pageReach'],
  run({ pageReach: { mean, n, published, followers } }, settings) {
    const ratio = mean / published.mean
    const base = {
      estimate: ratio,
      n,
      unit: 'ratio' as const,
      values: { x: ratio, n, mean, tierMean: published.mean, followers, minimum: settings.minimum },
      evidence: [
        evidenceTable('pageReach', { figure: 'message', value: 'integer' }, [
          ['evidence.figure.yourPage', mean],
          [`evidence.figure.publishedMean${published.expired ? 'Expired' : ''}`, published.mean],
        ]),
      ],
      params: { benchmark: published.id, expired: published.expired },
    }
    if (n < settings.minimum) return insufficient(base)
    return published.expired || !settings.limits
      ? informative(base)
      : measured(linearScore(ratio, settings.limits), base)
  },
})
