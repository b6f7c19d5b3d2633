import { defineCheck } from '../define/define-check'
import { drawnTable, MOST_ROWS } from '../support/evidence'
import { judgeLabels } from '../define/judge-share'
import { counted, everythingPublished, labelShare } from '../support/label-share'
import { countByMonth, nameOf, postTable } from '../support/post-evidence'

/** On the editorial line: everything published on a declared theme (else about the brand or its trade: the line is inferred), shares included: a share is a choice of subject. */
export const onTheLine = defineCheck({
  id: 'EL-1',
  needs: ['posts', 'labels', 'themes'],
  run: ({ posts, labels, themes }, settings) => {
    const published = everythingPublished(posts, labels)
    const found = labelShare(published, labels, ['subject'], themes.isOnLine)
    const label = (id: string) => labels.byPost.get(id)
    // The farthest: off the line, subject off before career, the surest labels first.
    const far = published.read
      .filter((post) => !themes.onLine(post))
      .map((post) => ({
        post,
        id: post.id,
        off: label(post.id)?.subject === 'off' ? 1 : 0,
        sure: label(post.id)?.confidence ?? 0,
      }))
      .sort((a, b) => b.off - a.off || b.sure - a.sure || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_ROWS)
    return judgeLabels(found, settings, {
      values: {
        out: found.n - found.k,
        inferred: themes.inference,
        confirmed: labels.confirmedShare,
      },
      evidence: [
        drawnTable(
          'lineByMonth',
          { month: 'month', onLine: 'integer', offLine: 'integer' },
          countByMonth(posts.period, counted(published), posts.dayOf, ['on', 'off'], (post) =>
            themes.onLine(post) ? 'on' : 'off',
          ),
          'monthlyColumns',
        ),
        postTable(
          'farthest',
          { date: 'day', title: 'text', subject: 'subject' },
          far,
          ({ post, id }) => [posts.dayOf.get(id) ?? null, nameOf(post), label(id)?.subject ?? null],
          { total: found.n - found.k, order: 'first' },
        ),
      ],
      params: { inferred: themes.inferred },
    })
  },
})
