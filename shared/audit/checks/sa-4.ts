import { expectedScore } from '#shared/stats/expected-score'
import { defineCheck, informative, insufficient, notApplicable } from '../define/define-check'
import { openShare } from '../define/at-worst'
import { judgeShare, limitsOf, scoreOf, wilsonInterval } from '../define/judge-share'
import { MOST_ROWS } from '../support/evidence'
import { latest, nameOf, postTable } from '../support/post-evidence'

/** Share of the posts whose received comments have to be known before the rest may be judged by them. */
const KNOWN = 0.6

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
    const finding = judgeShare(discussed.length - silent.length, discussed.length, settings, {
      values: { silent: silent.length, known: received.length, all: read.length },
      evidence: [
        postTable(
          'unanswered',
          { date: 'day', title: 'text', comments: 'integer' },
          latest(silent, MOST_ROWS),
          (post) => [posts.dayOf.get(post.id) ?? null, nameOf(post), post.metrics.comments?.value ?? null],
          { total: silent.length, order: 'latest' },
        ),
      ],
      params: { known: received.length, all: read.length },
    })
    const unknown = read.length - received.length
    // Where the replies are in no file, none may have been written; those under articles never are.
    const unheard = posts.own.filter(
      ({ type, ownReplies, metrics }) =>
        type === 'post' && ownReplies === null && (metrics.comments?.value ?? 0) > 0,
    ).length
    // Each post whose comments are unknown may have been left without an answer.
    const held = { k: discussed.length - silent.length, n: discussed.length, unknown: unknown + unheard }
    const open = openShare(finding, held, settings)
    if (finding.outcome !== 'measured' || unknown === 0 || !finding.interval || finding.estimate === null)
      return open
    // The posts known are a sample of all: the rest may be like its interval, narrowed as more of all are known.
    const narrow = Math.sqrt(unknown / read.length)
    const { low, high } = finding.interval
    const score = expectedScore(
      {
        estimate: finding.estimate,
        low: finding.estimate - narrow * (finding.estimate - low),
        high: finding.estimate + narrow * (high - finding.estimate),
      },
      limitsOf(settings),
    )
    const few = received.length < KNOWN * read.length
    return {
      ...finding,
      score,
      open: {
        low: Math.min(score, open.open?.low ?? finding.score ?? 0),
        high: Math.max(score, scoreOf(high, settings)),
      },
      ...(few ? { unsettled: true, variant: 'fewKnown' as const } : {}),
    }
  },
})
