import type { Post } from '#shared/model/records'
import { canonicalRef } from '#shared/values/urn'
import { AFTER, BEFORE } from './join-times'
import { millisOf, millisOfUrn } from './post-group'

/** Finds the post that a link, a URN or an id means: by any of its ids, by the time in the id, by its exact address. */
export function createPostLookup(posts: readonly Post[]): (reference: string) => Post | null {
  const exact = new Map<string, Post>()
  for (const post of posts) {
    for (const key of [post.id, ...post.urns, ...(post.url === null ? [] : [addressOf(post.url)])]) {
      if (!exact.has(key)) exact.set(key, post)
    }
  }
  const timed = posts
    .filter(({ urns, type }) => urns.length > 0 && type !== 'article')
    .flatMap((post) => {
      const millis = millisOf({ urns: new Set(post.urns), nodes: [] })
      return millis === null ? [] : [{ post, millis }]
    })
    .sort((a, b) => a.millis - b.millis)

  /** An activity is made after its share; a post that has an id of the same kind is another one. */
  function byTime(urn: string): Post | null {
    const millis = millisOfUrn(urn)
    if (millis === null) return null
    const kind = urn.slice(0, urn.indexOf(':') + 1)
    const later = kind === 'activity:'
    const [from, to] = later ? [millis - AFTER, millis + BEFORE] : [millis - BEFORE, millis + AFTER]
    let best: Post | null = null
    let least = Infinity
    for (let i = firstFrom(timed, from); i < timed.length && timed[i]!.millis <= to; i++) {
      const { post, millis: made } = timed[i]!
      const gap = Math.abs(made - millis)
      const fits = later ? !post.urns.some((known) => known.startsWith(kind)) : post.urns.every((known) => known.startsWith('activity:'))
      if (fits && gap < least) [best, least] = [post, gap]
    }
    return best
  }

  return (reference) => {
    const urn = canonicalRef(reference) ?? reference
    return exact.get(urn) ?? exact.get(addressOf(reference)) ?? byTime(urn)
  }
}

function firstFrom(timed: readonly { millis: number }[], from: number): number {
  let low = 0
  let high = timed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (timed[middle]!.millis < from) low = middle + 1
    else high = middle
  }
  return low
}

/** An address without what may vary: scheme, `www`, query, final slash. */
function addressOf(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '//')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
}
