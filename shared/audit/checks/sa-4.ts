import { defineCheck, informative, insufficient, notApplicable } from '../define/define-check'
import { judgeShare, wilsonInterval } from '../define/judge-share'
import { latest, nameOf, postTable } from '../support/post-evidence'

const SHOWN = 10

/** Conversations held: own posts with a reply by the author among own posts with a received comment; without received counts a lower bound. */
export const conversationsHeld = defineCheck({
  id: 'SA-4',
  needs: ['posts'],
  run: ({ posts }, settings) => {
    const read = posts.own.filter(({ ownReplies }) => ownReplies !== null)
    if (read.length === 0) return notApplicable({})
    const isHeld = ({ ownReplies }: (typeof read)[number]) => (ownReplies ?? 0) > 0
    const received = read.filter((post) => post.metrics.comments !== undefined)
    if (received.length === 0) {
      const k = read.filter(isHeld).length
      const n = read.length
      const base = {
        estimate: k / n,
        interval: wilsonInterval(k, n),
        n,
        unit: 'fraction' as const,
        values: { k, n, p: k / n, minimum: settings.minimum },
      }
      return n < settings.minimum ? insufficient(base) : informative(base)
    }
    // Part of the received comments may be the author's own replies.
    const discussed = received.filter((post) => (post.metrics.comments?.value ?? 0) > (post.ownReplies ?? 0))
    const silent = discussed.filter((post) => !isHeld(post))
    return judgeShare(discussed.length - silent.length, discussed.length, settings, {
      values: { silent: silent.length },
      evidence: [
        postTable(
          'unanswered',
          { date: 'day', title: 'text', comments: 'integer' },
          latest(silent, SHOWN),
          (post) => [posts.dayOf.get(post.id) ?? null, nameOf(post), post.metrics.comments?.value ?? null],
        ),
      ],
    })
  },
})
