import { NETWORKS, type Network } from '#shared/model/vocabulary'
import type { Post } from '#shared/model/records'
import { canonicalRef } from '#shared/values/urn'
import { areApart } from './are-apart'
import { fusePost, postAlone } from './fuse-post'
import { joinArticles } from './join-articles'
import { joinCopies } from './join-copies'
import { joinEdits, mayHoldEdits } from './join-edits'
import { joinScheduled } from './join-scheduled'
import { joinTyped } from './join-typed'
import { joinTexts } from './join-texts'
import { joinTimes } from './join-times'
import { joinUrns, type PostList } from './join-urns'
import { roots } from './post-group'
import type { Zone } from '../time/zone'

/** Posts as one list, and how many edits each file repeated as posts of their own. */
export interface MergedPosts {
  posts: Post[]
  edits: ReadonlyMap<string, number>
}

/** One record per post from the posts of several files (one list each), sorted by moment; the order of the files has no effect. */
export function mergePosts(readings: readonly PostList[], zone: Zone): MergedPosts {
  const edits = new Map<string, number>()
  const lists = readings.filter(({ posts }) => posts.length > 0)
  if (areApart(lists) && lists.every(({ posts }) => !mayHoldEdits(posts)))
    return { posts: lists.flatMap(({ posts }) => posts.map(postAlone)).sort(byMoment), edits }
  const found = new Set<Network>()
  for (const { posts } of lists) for (const post of posts) found.add(networkOf(post))
  const posts = NETWORKS.filter((network) => found.has(network)).flatMap((network) =>
    mergeNetwork(found.size === 1 ? lists : ofNetwork(lists, network), network, zone, edits),
  )
  return { posts: apart(ownArticles(posts).sort(byMoment)), edits }
}

/** The same words on two networks are two posts. */
function mergeNetwork(
  readings: readonly PostList[],
  network: Network,
  zone: Zone,
  edits: Map<string, number>,
): Post[] {
  let groups = roots(joinUrns(readings))
  for (const join of [joinCopies, joinTimes, joinTexts, joinScheduled, joinTyped, joinArticles]) {
    join(groups, zone)
    if (groups.some(({ into }) => into !== null)) groups = roots(groups)
  }
  for (const [file, count] of joinEdits(groups)) edits.set(file, count)
  if (edits.size > 0) groups = roots(groups)
  const posts = groups.map(fusePost)
  return network === 'linkedin' ? posts : posts.map((post) => ({ ...post, network }))
}

function ofNetwork(all: readonly PostList[], network: Network): PostList[] {
  return all
    .map((list) => ({ ...list, posts: list.posts.filter((post) => networkOf(post) === network) }))
    .filter(({ posts }) => posts.length > 0)
}

function networkOf({ network }: Pick<Post, 'network'>): Network {
  return network ?? 'linkedin'
}

/** Sharing one's own article is no share of somebody else's content. */
function ownArticles(posts: Post[]): Post[] {
  const own = new Set<string>()
  for (const { type, who, urns } of posts)
    if (type === 'article') for (const urn of urns) own.add(`${who}|${urn}`)
  if (own.size === 0) return posts
  return posts.map((post) => {
    const target = post.sharedUrl === null || post.type === 'article' ? null : canonicalRef(post.sharedUrl)
    return target !== null && own.has(`${post.who}|${target}`) ? { ...post, type: 'post' } : post
  })
}

/** Posts without an id that have the same day and nothing else get a number, so that ids stay unique. */
function apart(posts: Post[]): Post[] {
  const seen = new Set<string>()
  const repeated = new Map<string, number>()
  for (const post of posts) {
    const before = seen.size
    if (seen.add(post.id).size > before) continue
    const count = (repeated.get(post.id) ?? 1) + 1
    repeated.set(post.id, count)
    post.id = `${post.id}~${String(count)}`
  }
  return posts
}

function byMoment(a: Post, b: Post): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  const [first, second] = [JSON.stringify(a.metrics), JSON.stringify(b.metrics)]
  return first < second ? -1 : first > second ? 1 : 0
}
