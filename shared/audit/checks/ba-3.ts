import { defineCheck, notApplicable } from '../define/define-check'
import { openShare } from '../define/at-worst'
import { judgeShare } from '../define/judge-share'
import { MOST_ROWS } from '../support/evidence'
import { latest, nameOf, postTable } from '../support/post-evidence'

/** Brand named: own posts that name, tag or link the brand among own posts with a known text; tags lost in the export make it a lower bound. */
export const brandNamed = defineCheck({
  id: 'BA-3',
  needs: ['posts', 'texts'],
  run: ({ posts, texts }, settings) => {
    const { mentions } = texts
    if (mentions === null || texts.own.length === 0) return notApplicable({})
    const readable = new Set(texts.own)
    const naming = posts.own.filter(({ id }) => readable.has(id) && (mentions.get(id)?.length ?? 0) > 0)
    const finding = judgeShare(naming.length, texts.own.length, settings, {
      evidence: [
        postTable(
          'mentions',
          { date: 'day', title: 'text', words: 'text' },
          latest(naming, MOST_ROWS),
          (post) => [
            posts.dayOf.get(post.id) ?? null,
            nameOf(post),
            (mentions.get(post.id) ?? []).join(', '),
          ],
          { total: naming.length, order: 'latest' },
        ),
      ],
    })
    const found = { k: naming.length, n: texts.own.length, unknown: texts.unknown }
    return openShare(finding, found, settings)
  },
})
