import { defineCheck, notApplicable, type Finding } from '../define/define-check'
import { openDown, openShare } from '../define/at-worst'
import { drawnTable } from '../support/evidence'
import { judgeShare } from '../define/judge-share'
import { countByMonth, latest, nameOf, postTable } from '../support/post-evidence'

const CLASSES = ['own', 'share', 'repost'] as const

/** Own-content ratio: posts and articles among everything published; without the list of bare shares it is an upper bound. */
export const ownContentRatio = defineCheck({
  id: 'OV-1',
  needs: ['posts'],
  run: ({ posts }, settings) => {
    const typed = posts.person.filter(({ id }) => !posts.untyped.has(id))
    if (typed.length === 0) return notApplicable({})
    const classOf = ({ type }: (typeof typed)[number]) =>
      type === 'share' || type === 'repost' ? type : 'own'
    const own = typed.filter((post) => classOf(post) === 'own').length
    const count = (name: string) => typed.filter((post) => classOf(post) === name).length
    const finding = judgeShare(own, typed.length, settings, {
      values: { shares: count('share'), bareShares: count('repost') },
      evidence: [
        drawnTable(
          'postsByMonth',
          { month: 'month', own: 'integer', shares: 'integer', bareShares: 'integer' },
          countByMonth(posts.period, typed, posts.dayOf, CLASSES, classOf),
          'monthlyColumns',
        ),
        postTable(
          'latestShares',
          { date: 'day', type: 'postType', title: 'text' },
          latest(
            typed.filter((post) => classOf(post) !== 'own'),
            10,
          ),
          (post) => [posts.dayOf.get(post.id) ?? null, post.type, nameOf(post)],
          { total: typed.length - own, order: 'latest' },
        ),
      ],
      params: { bareSharesKnown: posts.bareSharesKnown },
    })
    const read = openShare(finding, { k: own, n: typed.length, unknown: posts.untyped.size }, settings)
    return posts.bareSharesKnown ? read : upperBound(read, settings.limits?.fail ?? 0)
  },
})

// More shares can only lower the ratio: a fail stands, anything better is not established.
function upperBound(finding: Finding, fail: number): Finding {
  if (finding.outcome !== 'measured' || finding.estimate === null) return finding
  const open = openDown(finding, 0)
  if (finding.estimate < fail) return { ...open, variant: 'failUpperBound' }
  return { ...open, unsettled: true, variant: 'upperBound' }
}
