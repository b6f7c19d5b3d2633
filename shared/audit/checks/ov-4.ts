import { defineCheck, notApplicable } from '../define/define-check'
import { evidenceTable, MOST_ROWS } from '../support/evidence'
import { openShare } from '../define/at-worst'
import { judgeShare } from '../define/judge-share'
import { titleOf } from '../support/post-title'

/** Copy and paste: own posts that repeat a page post within 30 days or an earlier own post (Jaccard of five-word runs at least 0.8). */
export const copyAndPaste = defineCheck({
  id: 'OV-4',
  needs: ['posts', 'texts'],
  run: ({ posts, texts }, settings) => {
    if (texts.own.length === 0) return notApplicable({})
    const known = new Map([...posts.person, ...posts.page].map((post) => [post.id, post]))
    const title = (id: string) => {
      const post = known.get(id)
      return post ? titleOf(post) : null
    }
    const fromPage = texts.repeats.filter(({ who }) => who === 'page').length
    const fromSelf = texts.repeats.length - fromPage
    const pairs = [...texts.repeats]
      .sort((a, b) => b.similarity - a.similarity || (a.post < b.post ? -1 : 1))
      .slice(0, MOST_ROWS)
    const finding = judgeShare(texts.repeats.length, texts.own.length, settings, {
      values: {
        fromPage,
        fromSelf,
        // What most copies repeat: the advice is about that.
        mostly: fromPage > fromSelf ? 'page' : 'self',
        pageTexts: texts.pageTexts,
      },
      evidence: [
        evidenceTable(
          'copies',
          { date: 'day', title: 'text', originalDate: 'day', original: 'text', similarity: 'percent' },
          pairs.map(({ post, of, similarity }) => [
            posts.dayOf.get(post) ?? null,
            title(post),
            posts.dayOf.get(of) ?? null,
            title(of),
            similarity,
          ]),
          pairs.map(({ post }) => post),
          { total: texts.repeats.length, order: 'first' },
        ),
      ],
      params: { similarity: 0.8, pageTexts: texts.pageTexts },
    })
    const found = { k: texts.repeats.length, n: texts.own.length, unknown: texts.unknown }
    return openShare(finding, found, settings)
  },
})
