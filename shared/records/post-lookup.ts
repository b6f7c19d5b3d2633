import type { Post } from '#shared/model/records'
import { canonicalRef } from '#shared/values/urn'
import { AFTER, BEFORE, firstFrom } from './join-times'
import { kindOf, millisOf, millisOfUrn } from './post-group'

/** Finds the post that a link, a URN or an id means: by any of its ids, by the time in the id, by its exact address. */
export function createPostLookup(posts: readonly Post[]): (reference: string) => Post | null {
  const indices = {
    exact: null as Map<string, Post> | null,
    address: null as Map<string, Post> | null,
    timed: null as Timed[] | null,
  }

  /** An activity is made after its share; a post that has an id of the same kind is another one. */
  function byTime(urn: string): Post | null {
    const millis = millisOfUrn(urn)
    if (millis === null) return null
    const timed = (indices.timed ??= timesOf(posts))
    const kind = kindOf(urn)
    const later = kind === 'activity:'
    const [from, to] = later ? [millis - AFTER, millis + BEFORE] : [millis - BEFORE, millis + AFTER]
    let best: Post | null = null
    let least = Infinity
    for (let i = firstFrom(timed, from); i < timed.length && timed[i]!.millis <= to; i++) {
      const { post, millis: made } = timed[i]!
      const gap = Math.abs(made - millis)
      if (gap < least && post.urns.every((known) => (kindOf(known) === 'activity:') !== later))
        [best, least] = [post, gap]
    }
    return best
  }

  function byAddress(reference: string): Post | null {
    indices.address ??= indexOf(posts, ({ url }) => (url === null ? [] : [addressOf(url)]))
    return indices.address.get(addressOf(reference)) ?? null
  }

  return (reference) => {
    indices.exact ??= indexOf(posts, ({ id, urns }) => [id, ...urns])
    const urn = canonicalRef(reference) ?? reference
    return indices.exact.get(urn) ?? byTime(urn) ?? (reference.includes('/') ? byAddress(reference) : null)
  }
}

interface Timed {
  post: Post
  millis: number
}

function timesOf(posts: readonly Post[]): Timed[] {
  return posts
    .filter(({ urns, type }) => urns.length > 0 && type !== 'article')
    .flatMap((post) => {
      const millis = millisOf({ urns: post.urns, nodes: [] })
      return millis === null ? [] : [{ post, millis }]
    })
    .sort((a, b) => a.millis - b.millis)
}

function indexOf(posts: readonly Post[], keysOf: (post: Post) => string[]): Map<string, Post> {
  const index = new Map<string, Post>()
  for (const post of posts) for (const key of keysOf(post)) if (!index.has(key)) index.set(key, post)
  return index
}

/** An address without what may vary: scheme, `www`, query, final slash. */
function addressOf(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '//')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
}
