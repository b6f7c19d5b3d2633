import type { Post } from '#shared/model/records'
import { defineCheck } from '../define/define-check'
import { drawnTable, evidenceTable } from '../support/evidence'
import type { LabelsFact } from '../facts/labels'
import { judgeLabels } from '../define/judge-share'
import { linearScore } from '#shared/stats/score'
import { counted, everythingPublished, labelShare, ownPublished } from '../support/label-share'
import { countByMonth } from '../support/post-evidence'

const WORDS = 12

/**
 * Employer's brand and trades: posts about the brand or its trade among everything published. Too much is a loudspeaker, but of the
 * brand and of selling alone: no service about the trade is ever too much.
 */
export const brandAndTrade = defineCheck({
  id: 'BA-1',
  needs: ['posts', 'labels'],
  run: ({ posts, labels }, settings) => {
    const subject = ({ id }: Post) => labels.byPost.get(id)?.subject ?? 'off'
    const isWork = (post: Post) => subject(post) === 'brand' || subject(post) === 'trade'
    const published = everythingPublished(posts, labels)
    const work = published.read.filter(isWork)
    const found = labelShare(
      published,
      labels,
      ['subject'],
      ({ subject: about }) => about === 'brand' || about === 'trade',
    )
    const loud = labelShare(
      ownPublished(posts, labels),
      labels,
      ['subject', 'intent'],
      ({ subject: about, intent }) => about === 'brand' || intent === 'sell',
    )
    const { band, ...oneSided } = settings
    if (!band) throw new Error('BA-1 has no band')
    const share = found.share ?? 0
    const loudness = loud.share ?? 0
    const fails = share < band.low.fail || loudness > band.high.fail
    const quiet = linearScore(loudness, band.high)
    // Of two sides missed, the words are of the worse one: the score is its score.
    const few = share < band.low.pass && linearScore(share, band.low) <= quiet
    const many = !few && loudness > band.high.pass
    const words = wordsOf(work, labels)
    const finding = judgeLabels(
      found,
      { ...oneSided, limits: band.low },
      {
        values: {
          loud: loudness,
          brand: work.filter((post) => subject(post) === 'brand').length,
          side: few ? 'few' : many ? 'many' : 'within',
        },
        evidence: [
          drawnTable(
            'brandTradeByMonth',
            { month: 'month', brand: 'integer', trade: 'integer', other: 'integer' },
            countByMonth(
              posts.period,
              counted(published),
              posts.dayOf,
              ['brand', 'trade', 'other'],
              (post) => (isWork(post) ? subject(post) : 'other'),
            ),
            'monthlyColumns',
          ),
          evidenceTable('brandWords', { word: 'text', posts: 'integer' }, words.slice(0, WORDS), undefined, {
            total: words.length,
            order: 'extreme',
          }),
        ],
      },
    )
    if (finding.outcome !== 'measured') return finding
    const held = {
      ...finding,
      score: Math.min(finding.score ?? 0, quiet),
      open: {
        low: Math.min(finding.open?.low ?? 100, linearScore(loud.open.high, band.high)),
        high: Math.min(finding.open?.high ?? 100, linearScore(loud.open.low, band.high)),
      },
    }
    return few || many ? { ...held, variant: `${fails ? 'fail' : 'warn'}${few ? 'Few' : 'Many'}` } : held
  },
})

// The words that the reasons of the labels give.
function wordsOf(posts: readonly Post[], labels: LabelsFact): [string, number][] {
  const counts = new Map<string, number>()
  for (const { id } of posts) {
    const words = (labels.byPost.get(id)?.reasons ?? []).flatMap(({ values }) =>
      [values['word'] ?? [], values['words'] ?? []].flat(),
    )
    for (const word of new Set(words))
      if (typeof word === 'string') counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
