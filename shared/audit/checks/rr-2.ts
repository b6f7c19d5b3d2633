import { median } from '#shared/stats/quantile'
import { defineCheck, informative, notApplicable } from '../define/define-check'
import { drawnTable } from '../support/evidence'

/** Reach rate: median impressions / followers; shown for the record, never weighed. Openings of articles do not enter. */
export const reachRate = defineCheck({
  id: 'RR-2',
  needs: ['views', 'audience'],
  run({ views, audience }) {
    const followers = audience.person?.value ?? null
    const shown = views.viewed.flatMap(({ post }) => post.metrics.impressions?.value ?? [])
    const middle = median(shown)
    if (middle === null || followers === null || followers === 0) return notApplicable({ variant: 'unknown' })
    return informative({
      estimate: middle / followers,
      n: shown.length,
      unit: 'fraction',
      values: { x: middle / followers, n: shown.length, median: middle, followers },
      evidence: [
        drawnTable(
          'reach',
          { figure: 'message', value: 'integer' },
          [
            ['evidence.figure.medianImpressions', middle],
            ['evidence.figure.followers', followers],
          ],
          'none',
        ),
      ],
    })
  },
})
