import { defineCheck, notApplicable } from '../define/define-check'
import { openShare } from '../define/at-worst'
import { judgeShare } from '../define/judge-share'
import { MOST_ROWS } from '../support/evidence'
import { nameOf, postTable } from '../support/post-evidence'

/** Minimum number of own words for a share to express a point of view. */
export const OWN_WORDS = 25

/** Shares with a point of view: shares with at least 25 own words among all shares. */
export const sharesWithView = defineCheck({
  id: 'OV-2',
  needs: ['posts', 'texts'],
  run: ({ posts, texts }, settings) => {
    const words = ({ id, type }: { id: string; type: string }) =>
      texts.words.get(id) ?? (type === 'repost' ? 0 : null)
    const shared = posts.person.filter(({ type }) => type === 'share' || type === 'repost')
    const shares = shared.flatMap((post) => {
      const count = words(post)
      return count === null ? [] : [{ id: post.id, post, words: count }]
    })
    const unknown = shared.length - shares.length
    if (shares.length < settings.minimum) {
      return notApplicable({
        // Shares that no file lists may be many.
        byNature: posts.bareSharesKnown && unknown === 0,
        variant: 'few',
        n: shares.length,
        values: { n: shares.length, minimum: settings.minimum },
      })
    }
    const shortest = [...shares]
      .sort((a, b) => a.words - b.words || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_ROWS)
    const [k, n] = [shares.filter((share) => share.words >= OWN_WORDS).length, shares.length]
    const finding = judgeShare(k, n, settings, {
      values: { ownWords: OWN_WORDS, bare: shares.filter((share) => share.words === 0).length },
      evidence: [
        postTable(
          'sharesByWords',
          { date: 'day', type: 'postType', title: 'text', ownWords: 'integer' },
          shortest,
          (share) => [posts.dayOf.get(share.id) ?? null, share.post.type, nameOf(share.post), share.words],
          { total: shares.length, order: 'first' },
        ),
      ],
      params: { ownWords: OWN_WORDS },
    })
    return openShare(finding, { k, n, unknown }, settings)
  },
})
