import { defineCheck } from '../define/define-check'
import { evidenceTable } from '../support/evidence'
import { judgeShare } from '../define/judge-share'
import { countByMonth, nameOf, postTable } from '../support/post-evidence'

const SHOWN = 10

/** On the editorial line: labelled own posts on a declared theme (else about the brand or its trade: the line is inferred). */
export const onTheLine = defineCheck({
  id: 'EL-1',
  needs: ['posts', 'labels', 'themes'],
  run: ({ posts, labels, themes }, settings) => {
    const k = labels.own.filter(themes.onLine).length
    const label = (id: string) => labels.byPost.get(id)
    // The farthest: off the line, subject off before career, the surest labels first.
    const far = labels.own
      .filter((post) => !themes.onLine(post))
      .map((post) => ({
        post,
        id: post.id,
        off: label(post.id)?.subject === 'off' ? 1 : 0,
        sure: label(post.id)?.confidence ?? 0,
      }))
      .sort((a, b) => b.off - a.off || b.sure - a.sure || (a.id < b.id ? -1 : 1))
      .slice(0, SHOWN)
    const finding = judgeShare(k, labels.own.length, settings, {
      values: {
        out: labels.own.length - k,
        inferred: themes.inference,
        confirmed: labels.confirmedShare,
      },
      evidence: [
        evidenceTable(
          'lineByMonth',
          { month: 'month', onLine: 'integer', offLine: 'integer' },
          countByMonth(posts.period, labels.own, posts.dayOf, ['on', 'off'], (post) =>
            themes.onLine(post) ? 'on' : 'off',
          ),
        ),
        postTable('farthest', { date: 'day', title: 'text', subject: 'subject' }, far, ({ post, id }) => [
          posts.dayOf.get(id) ?? null,
          nameOf(post),
          label(id)?.subject ?? null,
        ]),
      ],
      params: { inferred: themes.inferred },
    })
    return finding
  },
})
