import type { EvidenceTable } from '#shared/model/audit'
import type { Post } from '#shared/model/records'
import { median } from '#shared/stats/quantile'
import { defineCheck } from '../define/define-check'
import { evidenceTable, MOST_ROWS } from '../support/evidence'
import { judgeLabels } from '../define/judge-share'
import { labelShare, ownPublished } from '../support/label-share'
import { latest, nameOf, postTable } from '../support/post-evidence'

/** Self-promotion held back: own posts that sell or flatter their author among labelled own posts (less is better). */
export const selfPromotion = defineCheck({
  id: 'SA-3',
  needs: ['posts', 'labels', 'rates'],
  run: ({ posts, labels, rates }, settings) => {
    const intent = (id: string) => labels.byPost.get(id)?.intent ?? null
    const promotional = labels.own.filter(({ id }) => intent(id) === 'self' || intent(id) === 'sell')
    const others = labels.own.filter((post) => !promotional.includes(post))
    const selling = promotional.filter(({ id }) => intent(id) === 'sell').length
    const found = labelShare(
      ownPublished(posts, labels),
      labels,
      ['intent'],
      ({ intent: said }) => said === 'self' || said === 'sell',
    )
    return judgeLabels(found, settings, {
      values: { selling, flattering: promotional.length - selling },
      evidence: [
        postTable(
          'promotional',
          { date: 'day', title: 'text', intent: 'intent' },
          latest(promotional, MOST_ROWS),
          (post) => [posts.dayOf.get(post.id) ?? null, nameOf(post), intent(post.id)],
          { total: promotional.length, order: 'latest' },
        ),
        ...beside(promotional, others, rates),
      ],
    })
  },
})

// The usual rate of the promotional posts compared with that of the rest; nothing if one side has none.
function beside(
  promotional: readonly Post[],
  others: readonly Post[],
  rates: ReadonlyMap<string, number>,
): EvidenceTable[] {
  const rows = (
    [
      ['promotional', promotional],
      ['others', others],
    ] as const
  ).map(([group, posts]) => {
    const known = posts.flatMap(({ id }) => rates.get(id) ?? [])
    return [`evidence.group.${group}`, posts.length, known.length, median(known)]
  })
  return rows.some((row) => row[3] === null)
    ? []
    : [
        evidenceTable(
          'promotionRates',
          { group: 'message', posts: 'integer', rated: 'integer', medianRate: 'percent' },
          rows,
        ),
      ]
}
