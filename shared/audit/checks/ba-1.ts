import type { Post } from '#shared/model/records'
import { defineCheck } from '../define/define-check'
import { evidenceTable } from '../support/evidence'
import type { LabelsFact } from '../facts/labels'
import { judgeShare } from '../define/judge-share'
import { countByMonth } from '../support/post-evidence'

const WORDS = 12

/** Employer's brand and trades: own posts about the brand or its trade among labelled own posts; too much is a loudspeaker. */
export const brandAndTrade = defineCheck({
  id: 'BA-1',
  needs: ['posts', 'labels'],
  run: ({ posts, labels }, settings) => {
    const subject = ({ id }: Post) => labels.byPost.get(id)?.subject ?? 'off'
    const isWork = (post: Post) => subject(post) === 'brand' || subject(post) === 'trade'
    const work = labels.own.filter(isWork)
    const n = labels.own.length
    const share = n === 0 ? 0 : work.length / n
    const fails =
      settings.band !== undefined && (share < settings.band.low.fail || share > settings.band.high.fail)
    const few = settings.band !== undefined && share < settings.band.low.pass
    const many = settings.band !== undefined && share > settings.band.high.pass
    const finding = judgeShare(work.length, n, settings, {
      values: {
        brand: work.filter((post) => subject(post) === 'brand').length,
        side: few ? 'few' : many ? 'many' : 'within',
      },
      evidence: [
        evidenceTable(
          'brandTradeByMonth',
          { month: 'month', brand: 'integer', trade: 'integer', other: 'integer' },
          countByMonth(posts.period, labels.own, posts.dayOf, ['brand', 'trade', 'other'], (post) =>
            isWork(post) ? subject(post) : 'other',
          ),
        ),
        evidenceTable('brandWords', { word: 'text', posts: 'integer' }, wordsOf(work, labels)),
      ],
    })
    if (finding.outcome !== 'measured' || !(few || many)) return finding
    return { ...finding, variant: `${fails ? 'fail' : 'warn'}${few ? 'Few' : 'Many'}` }
  },
})

// The words that the reasons of the labels give.
function wordsOf(posts: readonly Post[], labels: LabelsFact): [string, number][] {
  const counts = new Map<string, number>()
  for (const { id } of posts) {
    const words = (labels.byPost.get(id)?.reasons ?? []).flatMap(({ values }) =>
      [values.word ?? [], values.words ?? []].flat(),
    )
    for (const word of new Set(words))
      if (typeof word === 'string') counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, WORDS)
}
