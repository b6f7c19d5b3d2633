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
  const known = new Map<string, PostGroup>()
  for (const { posts, settled } of readings) {
    const keys = keysOf(posts)
    posts.forEach((node, index) => {
      const group = groupOf(node, settled)
      groups.push(group)
      for (const key of keys[index]!) {
        const other = known.get(key)
        if (other) unite(other, group)
        else known.set(key, group)
      }
    })
  }
  return groups
}

function keysOf(nodes: readonly PostNode[]): string[][] {
  const keys = nodes.map((node) => node.urns.map((urn) => `${node.who}|${urn}`))
  const bare = new Map<string, number[]>()
  nodes.forEach((node, index) => {
    if (node.urns.length > 0) return
    const key = contentKey(node)
    const same = bare.get(key)
    if (same) same.push(index)
    else bare.set(key, [index])
  })
  for (const [key, places] of bare) {
    if (isTelling(nodes[places[0]!]!)) for (const place of places) keys[place]!.push(key)
    else numbered(nodes, places).forEach((place, count) => keys[place]!.push(`${key}#${String(count)}`))
  }
  return keys
}

/** Rows that say nothing but a day stay apart in one file; the first of one file is the first of another. */
function numbered(nodes: readonly PostNode[], places: number[]): number[] {
  const figures = (place: number) =>
    JSON.stringify(Object.entries(nodes[place]!.metrics).map(([name, figure]) => [name, figure.value]).sort())
  return places.toSorted((a, b) => (figures(a) < figures(b) ? -1 : figures(a) > figures(b) ? 1 : 0))
}

function isTelling({ text, url, sharedTitle, sharedUrl }: PostNode): boolean {
  return Boolean(text) || Boolean(sharedTitle) || Boolean(sharedUrl) || Boolean(url)
}

function contentKey({ who, type, publishedAt, text, url, sharedTitle, sharedUrl }: PostNode): string {
  const parts = [text === null ? null : textKey(text), url, sharedTitle, sharedUrl]
  return [who, type, publishedAt, JSON.stringify(parts)].join('|')
}
