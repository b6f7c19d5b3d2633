import { groupOf, unite, type PostGroup, type PostNode } from './post-group'
import { textKey } from './text-key'

/** The posts of one file; `settled` where they are the result of an earlier merge. */
export interface PostList {
  posts: readonly PostNode[]
  settled: boolean
}

/** Groups posts that have an id in common, or, without any id, the same content. */
export function joinUrns(readings: readonly PostList[]): PostGroup[] {
  const groups: PostGroup[] = []
  // One map each keeps the ids as they are: joined keys would cost more than all the rest.
  const known = { person: new Map<string, PostGroup>(), page: new Map<string, PostGroup>() }
  for (const { posts, settled } of readings) {
    let content: Map<number, string> | null = null
    posts.forEach((node, index) => {
      const group = groupOf(node, settled)
      const byKey = known[node.who]
      groups.push(group)
      if (node.urns.length === 0) content ??= contentKeys(posts)
      for (const key of content?.has(index) ? [content.get(index)!] : node.urns) {
        const other = byKey.get(key)
        if (other) unite(other, group)
        else byKey.set(key, group)
      }
    })
  }
  return groups
}

/** Keys of the posts without an id, by their place in the file. */
function contentKeys(nodes: readonly PostNode[]): Map<number, string> {
  const places = new Map<string, number[]>()
  nodes.forEach((node, index) => {
    if (node.urns.length > 0) return
    const key = contentKey(node)
    const same = places.get(key)
    if (same) same.push(index)
    else places.set(key, [index])
  })
  const keys = new Map<number, string>()
  for (const [key, same] of places) {
    const telling = isTelling(nodes[same[0]!]!)
    const inOrder = telling ? same : numbered(nodes, same)
    inOrder.forEach((place, count) => keys.set(place, telling ? key : `${key}#${String(count)}`))
  }
  return keys
}

/** Rows that say nothing but a day stay apart in one file; the first of one file is the first of another. */
function numbered(nodes: readonly PostNode[], places: number[]): number[] {
  const figures = (place: number) =>
    JSON.stringify(
      Object.entries(nodes[place]!.metrics)
        .map(([name, figure]) => [name, figure.value])
        .sort(),
    )
  return places.toSorted((a, b) => (figures(a) < figures(b) ? -1 : figures(a) > figures(b) ? 1 : 0))
}

function isTelling({ text, url, sharedTitle, sharedUrl }: PostNode): boolean {
  return Boolean(text) || Boolean(sharedTitle) || Boolean(sharedUrl) || Boolean(url)
}

function contentKey({ type, publishedAt, text, url, sharedTitle, sharedUrl }: PostNode): string {
  const parts = [text === null ? null : textKey(text), url, sharedTitle, sharedUrl]
  return [type, publishedAt, JSON.stringify(parts)].join('|')
}
