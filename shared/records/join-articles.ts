import { rootOf, areTwo, unite, type PostGroup } from './post-group'
import { textKey } from './text-key'

/** A series may reuse a title; this many days apart, the same title is another article. */
const WITHIN_DAYS = 31

/** Joins articles from different files by title; an article and the post that shares it stay separate. */
export function joinArticles(groups: readonly PostGroup[]): void {
  const titles = new Map<string, PostGroup[]>()
  for (const group of groups) {
    if (!group.article) continue
    for (const title of [...titlesOf(group)].sort()) {
      const key = `${group.who}|${title}`
      const same = titles.get(key) ?? []
      const near = nearest(group, same)
      if (near) unite(near, group)
      same.push(group)
      titles.set(key, same)
    }
  }
}

function nearest(group: PostGroup, same: readonly PostGroup[]): PostGroup | null {
  let best: PostGroup | null = null
  let least = WITHIN_DAYS
  for (const other of same.slice(-50)) {
    const [a, b] = [rootOf(other), rootOf(group)]
    const gap = Math.abs(dayOf(a) - dayOf(b))
    if (a === b || gap > least || areTwo(a, b) || (hasSlug(a) && hasSlug(b))) continue
    best = other
    least = gap - 1
  }
  return best
}

function dayOf({ nodes }: PostGroup): number {
  return (
    Date.parse(nodes.map(({ publishedAt }) => publishedAt.slice(0, 10)).reduce((a, b) => (a < b ? a : b))) /
    86_400_000
  )
}

function hasSlug({ urns }: PostGroup): boolean {
  return urns.some((urn) => urn.startsWith('article:'))
}

/** The title is the first line of the text, or the title that was typed. */
function titlesOf({ nodes }: PostGroup): Set<string> {
  const titles = nodes.flatMap(({ type, text, sharedTitle }) =>
    type === 'article' ? [sharedTitle ?? '', (text ?? '').split('\n', 1)[0] ?? ''] : [],
  )
  return new Set(titles.map((title) => textKey(title)).filter((title) => title !== ''))
}
