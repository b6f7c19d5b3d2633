import { defineCheck } from '../define-check'
import { judgeShare } from '../judge-share'
import { latest, nameOf, postTable } from '../post-evidence'

const SHOWN = 10

/** Self-promotion held back: own posts that sell or flatter their author among labelled own posts (less is better). */
export const selfPromotion = defineCheck({
  id: 'SA-3',
  needs: ['posts', 'labels'],
  run: ({ posts, labels }, settings) => {
    const intent = (id: string) => labels.byPost.get(id)?.intent ?? null
    const promotional = labels.own.filter(({ id }) => intent(id) === 'self' || intent(id) === 'sell')
    const selling = promotional.filter(({ id }) => intent(id) === 'sell').length
    return judgeShare(promotional.length, labels.own.length, settings, {
      values: { selling, flattering: promotional.length - selling },
      evidence: [
        postTable(
          'promotional',
          { date: 'day', title: 'text', intent: 'intent' },
          latest(promotional, SHOWN),
          (post) => [posts.dayOf.get(post.id) ?? null, nameOf(post), intent(post.id)],
        ),
      ],
    })
  },
})
