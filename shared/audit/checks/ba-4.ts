import type { Post } from '#shared/model/records'
import { canonicalRef, parsePostRef, millisOfId } from '#shared/values/urn'
import { defineCheck, notApplicable } from '../define/define-check'
import { openShare } from '../define/at-worst'
import { judgeShare } from '../define/judge-share'
import { MOST_ROWS } from '../support/evidence'
import { latest, nameOf, postTable } from '../support/post-evidence'
import { OWN_WORDS } from './ov-2'

// A post and its share get their ids within moments of each other.
const SAME_POST = 2000

/** Quality of relaying: shares of page posts with at least 25 own words among all. A copy of a page post is no share: OV-4 counts it. */
export const relaying = defineCheck({
  id: 'BA-4',
  needs: ['posts', 'texts'],
  run: ({ posts, texts }, settings) => {
    const isPagePost = pagePosts(posts.page)
    const wordsOf = ({ id, type }: Post) => texts.words.get(id) ?? (type === 'repost' ? 0 : null)
    const shared = posts.person.filter(({ type }) => type === 'share' || type === 'repost')
    const ofPage = shared.filter(({ sharedUrl }) => sharedUrl !== null && isPagePost(sharedUrl))
    const relays = ofPage.flatMap((post) => {
      const words = wordsOf(post)
      return words === null ? [] : [{ id: post.id, post, words }]
    })
    const n = relays.length
    // Relays whose words are in no file, and shares that may be relays: any of them where no post of the page is known.
    const unknown = [
      ...ofPage.filter((post) => wordsOf(post) === null),
      ...shared.filter((post) => posts.page.length === 0 || isOfUnknownOrigin(post)),
    ]
    if (n < settings.minimum)
      return notApplicable({
        byNature: posts.bareSharesKnown && n + unknown.length < settings.minimum,
        variant: 'few',
        n,
        values: { n, minimum: settings.minimum },
      })
    const k = relays.filter(({ words }) => words >= OWN_WORDS).length
    const finding = judgeShare(k, n, settings, {
      values: { ownWords: OWN_WORDS },
      evidence: [
        postTable(
          'relays',
          { date: 'day', title: 'text', ownWords: 'integer' },
          latest(relays, MOST_ROWS),
          ({ id, post, words }) => [posts.dayOf.get(id) ?? null, nameOf(post), words],
          { total: n, order: 'latest' },
        ),
      ],
      params: { ownWords: OWN_WORDS },
    })
    // One that says enough, if it is a relay at all, takes nothing away.
    const lacking = unknown.filter((post) => (wordsOf(post) ?? 0) < OWN_WORDS).length
    return openShare(finding, { k, n, unknown: lacking }, settings)
  },
})

/** A share of which no file says what it shares. */
function isOfUnknownOrigin({ sharedUrl, sharedTitle }: Post): boolean {
  return sharedUrl === null && sharedTitle === null
}

function pagePosts(page: readonly Post[]): (url: string) => boolean {
  const known = new Set(page.flatMap(({ id, urns }) => [id, ...urns]))
  const times = [...known].flatMap((urn) => millisOfId(urn.slice(urn.indexOf(':') + 1)) ?? [])
  times.sort((a, b) => a - b)
  return (url) => {
    const urn = canonicalRef(url)
    if (urn !== null && known.has(urn)) return true
    const at = millisOfId(parsePostRef(url)?.id ?? '')
    return at !== null && times.some((time) => Math.abs(time - at) <= SAME_POST)
  }
}
