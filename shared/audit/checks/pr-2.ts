import { defineCheck, notApplicable } from '../define/define-check'
import { evidenceTable } from '../support/evidence'
import { judgeLabels } from '../define/judge-share'
import { everythingPublished, labelShare, type Published } from '../support/label-share'
import type { PostLabels } from '../facts/labels'

/** Promise kept: posts on a theme that the profile announces (any post on the inferred line where no theme is declared) among everything published. */
export const promiseKept = defineCheck({
  id: 'PR-2',
  needs: ['posts', 'labels', 'themes', 'promise'],
  run: ({ posts, labels, themes, promise }, settings) => {
    const promised = new Set(promise.themes)
    if (promised.size === 0) return notApplicable({ variant: 'noPromise' })
    const published: Published = everythingPublished(posts, labels)
    const n = published.read.length
    // Specialties are finer than themes: announcing one announces the trade.
    const keeps = (label: Pick<PostLabels, 'subject' | 'themes'>) =>
      themes.inferred ? themes.isOnLine(label) : label.themes.some((theme) => promised.has(theme))
    const found = labelShare(published, labels, ['subject'], keeps)
    const rows = themes.grid
      .map((theme) => ({
        theme,
        posts: published.read.filter((post) => themes.themeOf(post) === theme).length,
      }))
      .filter(({ theme, posts }) => posts > 0 || promised.has(theme))
      .sort((a, b) => b.posts - a.posts || (a.theme < b.theme ? -1 : 1))
    return judgeLabels(found, settings, {
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
