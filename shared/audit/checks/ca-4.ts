import { linearScore } from '#shared/stats/score'
import { openShare } from '../define/at-worst'
import { wilsonInterval } from '../define/judge-share'
import { defineCheck, insufficient, measured, notApplicable } from '../define/define-check'
import { evidenceTable, MOST_ROWS } from '../support/evidence'
import { nameOf } from '../support/post-evidence'

const HOURS = 18

/** Posts too close: the share of gaps between own posts under 18 hours; dates without a time cannot tell. */
export const tooClose = defineCheck({
  id: 'CA-4',
  needs: ['cadence'],
  run({ cadence: { own, pairs, untimed } }, settings) {
    if (own.length > 1 && pairs.length === 0) return notApplicable({ variant: 'noTimes' })
    const close = pairs.filter(({ hours }) => hours < HOURS)
    const share = pairs.length === 0 ? null : close.length / pairs.length
    const listed = close.slice(-MOST_ROWS)
    const base = {
      estimate: share,
      interval: wilsonInterval(close.length, pairs.length),
      n: pairs.length,
      unit: 'fraction' as const,
      values: { k: close.length, n: pairs.length, p: share, hours: HOURS, minimum: settings.minimum },
      evidence: [
        evidenceTable(
          'closePairs',
          { from: 'day', post: 'text', to: 'day', next: 'text', hours: 'decimal' },
          listed.map(({ first, second, hours }) => [
            first.day,
            nameOf(first.post),
            second.day,
            nameOf(second.post),
            hours,
          ]),
          listed.map(({ second }) => second.post.id),
          { total: close.length, order: 'latest' },
        ),
      ],
      params: { hours: HOURS },
    }
    // The minimum is counted in posts: n posts have n - 1 gaps.
    if (share === null || pairs.length + 1 < settings.minimum || !settings.limits) return insufficient(base)
    const far = untimed.gaps - untimed.near
    return openShare(
      measured(linearScore(share, settings.limits), base),
      { k: close.length, n: pairs.length + far, unknown: untimed.near },
      settings,
    )
  },
})
