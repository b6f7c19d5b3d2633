import type { Post } from '#shared/model/records'
import { millisOfUrn } from '../time/urn-time'
import { isMoment } from '../time/zone'

/**
 * A post as one file shows it, without its id yet, or as an earlier merge left it. Those of a file are made for one merge, which makes the
 * post itself of a node that stays alone.
 */
export type PostNode = Post

/** Everything found to be one and the same post. */
export interface PostGroup {
  who: Post['who']
  nodes: PostNode[]
  /** May hold an id twice. */
  urns: string[]
  files: string[]
  article: boolean
  /** True for a post that an earlier merge distinguished from all others of that merge. */
  settled: boolean
  /** Sort groups the same way whatever the order of the files: first by moment, then by id or content. */
  at: string
  key: string
  into: PostGroup | null
}

/** A group of one. Its lists are the post's own until another one joins. */
export function groupOf(node: PostNode, settled: boolean): PostGroup {
  return {
    who: node.who,
    nodes: [node],
    urns: node.urns,
    files: node.sources,
    article: node.type === 'article',
    settled,
    at: node.publishedAt,
    key: node.urns[0] ?? contentOf(node),
    into: null,
  }
}

function contentOf({ type, text, url, sharedTitle, sharedUrl, metrics, sources }: PostNode): string {
  return JSON.stringify([
    type,
    text?.slice(0, 80),
    url,
    sharedTitle,
    sharedUrl,
    Object.entries(metrics).sort(),
    sources,
  ])
}

/** The group that this one has become part of. */
export function rootOf(group: PostGroup): PostGroup {
  let root = group
  while (root.into) root = root.into
  return root
}

/** Makes two groups one. */
export function unite(one: PostGroup, other: PostGroup): void {
  const [a, b] = [rootOf(one), rootOf(other)]
  if (a === b) return
  const [root, part] = a.nodes.length >= b.nodes.length ? [a, b] : [b, a]
  if (root.nodes.length === 1) [root.urns, root.files] = [root.urns.slice(), root.files.slice()]
  for (const node of part.nodes) root.nodes.push(node)
  for (const urn of part.urns) root.urns.push(urn)
  for (const file of part.files) if (!root.files.includes(file)) root.files.push(file)
  root.article ||= part.article
  root.settled ||= part.settled
  if (byOrder(part, root) < 0) [root.at, root.key] = [part.at, part.key]
  part.into = root
}

/** The groups that are left, in canonical order. */
export function roots(groups: readonly PostGroup[]): PostGroup[] {
  return groups.filter((group) => group.into === null).sort(byOrder)
}

function byOrder(a: PostGroup, b: PostGroup): number {
  if (a.who !== b.who) return a.who < b.who ? -1 : 1
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

/** Whether two posts are known to be distinct: a file lists each post once, and an earlier merge has decided. */
export function areTwo(a: PostGroup, b: PostGroup): boolean {
  if (a.settled && b.settled) return true
  return a.files.some((file) => b.files.includes(file))
}

/** True where each has an id of the same kind: two ids of one kind are two posts. */
export function shareKind(a: PostGroup, b: PostGroup): boolean {
  if (a.urns.length === 0 || b.urns.length === 0) return false
  const kinds = new Set(a.urns.map(kindOf))
  return b.urns.some((urn) => kinds.has(kindOf(urn)))
}

/** `share:` of `share:7514…`. */
export function kindOf(urn: string): string {
  return urn.slice(0, urn.indexOf(':') + 1)
}

/** Milliseconds in the earliest timed id of the group (or of its dates, where no id has a time), or null. */
export function millisOf({ urns, nodes }: Pick<PostGroup, 'urns' | 'nodes'>): number | null {
  let least = Infinity
  for (const urn of urns) least = Math.min(least, millisOfUrn(urn) ?? Infinity)
  if (least < Infinity) return least
  for (const { publishedAt } of nodes)
    if (isMoment(publishedAt)) least = Math.min(least, Date.parse(publishedAt))
  return least < Infinity ? least : null
}
