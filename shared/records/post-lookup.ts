import type { Post } from '#shared/model/records'
import { canonicalRef } from '#shared/values/urn'
import { AFTER, BEFORE } from './join-times'
import { nearlyMillisOfUrn } from '../time/urn-time'

/** Finds the post a link, a URN or an id refers to: by any of its ids, by the time in the id, by its exact address. */
export function createPostLookup(posts: readonly Post[]): (reference: string) => Post | null {
  const byUrn = createUrnLookup(posts)
  let addresses: Map<string, Post> | null = null

  function byAddress(reference: string): Post | null {
    addresses ??= indexOf(posts, ({ url }) => (url === null ? [] : [addressOf(url)]))
    return addresses.get(addressOf(reference)) ?? null
  }

  return (reference) =>
    posts[byUrn(canonicalRef(reference) ?? reference)] ??
    (reference.includes('/') ? byAddress(reference) : null)
}

/** The same for a canonical URN: the index of the post, -1 if there is none. */
export function createUrnLookup(posts: readonly Post[]): (urn: string) => number {
  let index: Index | null = null

  return (urn) => {
    index ??= indexPosts(posts)
    const millis = nearlyMillisOfUrn(urn)
    if (millis === null) return index.others.get(urn) ?? -1
    const itself = atTime(index, urn, millis)
    return itself >= 0 ? itself : (index.others.get(urn) ?? nearTime(index, urn, millis))
  }
}

/** Indices of posts by the earliest time in their ids, in order, and by every id that this time does not lead to. */
interface Index {
  posts: readonly Post[]
  times: readonly number[]
  places: readonly number[]
  others: Map<string, number>
}

function indexPosts(posts: readonly Post[]): Index {
  const times: number[] = []
  const places: number[] = []
  const others = new Map<string, number>()
  let ordered = true
  for (let place = 0; place < posts.length; place++) {
    const post = posts[place]!
    const millis = timeOf(post)
    if (millis !== null) {
      if (millis < times.at(-1)!) ordered = false
      times.push(millis)
      places.push(place)
      if (post.urns.length === 1 && post.urns[0] === post.id) continue
    }
    for (const urn of [post.id, ...post.urns]) if (!others.has(urn)) others.set(urn, place)
  }
  if (ordered) return { posts, times, places, others }
  const order = Array.from(times.keys()).sort((a, b) => times[a]! - times[b]!)
  return { posts, times: order.map((at) => times[at]!), places: order.map((at) => places[at]!), others }
}

function timeOf({ type, urns }: Post): number | null {
  if (type === 'article') return null
  let least = Infinity
  for (const urn of urns) least = Math.min(least, nearlyMillisOfUrn(urn) ?? Infinity)
  return least < Infinity ? least : null
}

/** The post itself. */
function atTime({ posts, times, places }: Index, urn: string, millis: number): number {
  for (let at = firstAt(times, millis); times[at] === millis; at++)
    if (posts[places[at]!]!.urns.includes(urn)) return places[at]!
  return -1
}

/** An activity is created after its share; a post with an id of the same kind is another one. */
function nearTime({ posts, times, places }: Index, urn: string, millis: number): number {
  const later = isActivity(urn)
  const to = millis + (later ? BEFORE : AFTER)
  let best = -1
  let least = Infinity
  for (let at = firstAt(times, millis - (later ? AFTER : BEFORE)); times[at]! <= to; at++) {
    const gap = Math.abs(times[at]! - millis)
    if (gap >= least || posts[places[at]!]!.urns.some((known) => isActivity(known) === later)) continue
    best = places[at]!
    least = gap
  }
  return best
}

function firstAt(times: readonly number[], from: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! < from) low = middle + 1
    else high = middle
  }
  return low
}

function isActivity(urn: string): boolean {
  return urn.startsWith('activity:')
}

function indexOf(posts: readonly Post[], keysOf: (post: Post) => readonly string[]): Map<string, Post> {
  const index = new Map<string, Post>()
  for (const post of posts) for (const key of keysOf(post)) if (!index.has(key)) index.set(key, post)
  return index
}

/** An address without its variable parts: scheme, `www`, query, final slash. */
function addressOf(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '//')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
}
