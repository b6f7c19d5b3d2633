import type { Post } from '#shared/model/records'
import { defineCheck, notApplicable } from '../define/define-check'
import { evidenceTable } from '../support/evidence'
import { judgeShare } from '../define/judge-share'

/** Promise kept: own posts on a theme that the profile announces (any post on the inferred line where no theme is declared) among labelled own posts. */
export const promiseKept = defineCheck({
  id: 'PR-2',
  needs: ['labels', 'themes', 'promise'],
  run: ({ labels, themes, promise }, settings) => {
    const promised = new Set(promise.themes)
    if (promised.size === 0) return notApplicable({ variant: 'noPromise' })
    const n = labels.own.length
    // Specialties are finer than themes: announcing one announces the trade.
    const keeps = (post: Post) =>
      themes.inferred
        ? themes.onLine(post)
        : labels.byPost.get(post.id)?.themes.some((theme) => promised.has(theme)) === true
    const kept = labels.own.filter(keeps)
    const rows = themes.grid
      .map((theme) => ({ theme, posts: labels.own.filter((post) => themes.themeOf(post) === theme).length }))
      .filter(({ theme, posts }) => posts > 0 || promised.has(theme))
      .sort((a, b) => b.posts - a.posts || (a.theme < b.theme ? -1 : 1))
    return judgeShare(kept.length, n, settings, {
      values: {
        headline: promise.headline,
        promised: promise.themes.join(', '),
        inferred: themes.inference,
      },
      evidence: [
        evidenceTable(
          'promise',
          { theme: 'subject', promised: 'message', posts: 'integer', postShare: 'percent' },
          rows.map(({ theme, posts }) => [
            theme,
            promised.has(theme) ? 'evidence.yes' : 'evidence.no',
            posts,
            n === 0 ? null : posts / n,
          ]),
        ),
      ],
    })
  },
})
