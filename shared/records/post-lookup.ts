import type { Post } from '#shared/model/records'
import { canonicalRef } from '#shared/values/urn'
import { AFTER, BEFORE, firstFrom } from './join-times'
import { kindOf, millisOf, millisOfUrn } from './post-group'

/** Finds the post that a link, a URN or an id means: by any of its ids, by the time in the id, by its exact address. */
export function createPostLookup(posts: readonly Post[]): (reference: string) => Post | null {
  const byUrn = createUrnLookup(posts)
  let addresses: Map<string, Post> | null = null

  function byAddress(reference: string): Post | null {
    addresses ??= indexOf(posts, ({ url }) => (url === null ? [] : [addressOf(url)]))
    return addresses.get(addressOf(reference)) ?? null
  }

  return (reference) =>
    byUrn(canonicalRef(reference) ?? reference) ?? (reference.includes('/') ? byAddress(reference) : null)
}

/** The same for a canonical URN. */
export function createUrnLookup(posts: readonly Post[]): (urn: string) => Post | null {
  let exact: Map<string, Post> | null = null
  let times: Timed[] | null = null

  /** An activity is made after its share; a post that has an id of the same kind is another one. */
  function byTime(urn: string): Post | null {
    const millis = millisOfUrn(urn)
    if (millis === null) return null
    const timed = (times ??= timesOf(posts))
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

  return (urn) => {
    exact ??= indexOf(posts, ({ id, urns }) => (urns.length === 1 && urns[0] === id ? urns : [id, ...urns]))
    return exact.get(urn) ?? byTime(urn)
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

function indexOf(posts: readonly Post[], keysOf: (post: Post) => readonly string[]): Map<string, Post> {
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
