import { areTwo, unite, type PostGroup } from './post-group'
import { lettersKey } from './text-key'

/** A post seen in the evening is typed under the next day, or under the day on which it was seen. */
const DAYS = 2
const DAY = 86_400_000
/** Letters and figures that have to agree: the first words. */
const LEAST = 14

/** Joins a post typed without its link to the exported one whose text begins with the same words within days; one that fits two stays alone. */
export function joinTyped(groups: readonly PostGroup[]): void {
  const typed = groups.filter(isTyped)
  if (typed.length === 0) return
  const exported = new Map<string, { group: PostGroup; key: string }[]>()
  for (const group of groups) {
    if (group.article || group.urns.length === 0) continue
    for (const key of keysOf(group)) {
      const start = key.slice(0, LEAST)
      const same = exported.get(start)
      if (same) same.push({ group, key })
      else exported.set(start, [{ group, key }])
    }
  }
  const taken = new Set<PostGroup>()
  for (const group of typed) {
    const fits = keysOf(group).flatMap((key) =>
      (exported.get(key.slice(0, LEAST)) ?? []).filter(
        (other) =>
          (other.key.startsWith(key) || key.startsWith(other.key)) &&
          other.group.who === group.who &&
          !taken.has(other.group) &&
          !areTwo(group, other.group) &&
          daysApart(group, other.group) <= DAYS,
      ),
    )
    const [only, second] = new Set(fits.map((fit) => fit.group))
    if (only === undefined || second !== undefined) continue
    taken.add(only)
    unite(only, group)
  }
}

function isTyped({ urns, article, nodes }: PostGroup): boolean {
  return urns.length === 0 && !article && nodes.some(({ text }) => Boolean(text))
}

function keysOf({ nodes }: PostGroup): string[] {
  const keys = nodes.flatMap(({ text }) => (text ? lettersKey(text) : []))
  return [...new Set(keys)].filter((key) => key.length >= LEAST)
}

function daysApart(a: PostGroup, b: PostGroup): number {
  const gaps = a.nodes.flatMap((one) =>
    b.nodes.map((two) => Math.abs(dayOf(one.publishedAt) - dayOf(two.publishedAt))),
  )
  return Math.min(...gaps)
}

function dayOf(at: string): number {
  return Math.round(Date.parse(at.slice(0, 10)) / DAY)
}
