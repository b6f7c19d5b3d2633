import { areTwo, unite, type PostGroup } from './post-group'
import { isWithinEdits } from './within-edits'
import { lettersKey } from './text-key'

/** A post seen in the evening is typed under the next day, or under the day on which it was seen. */
const DAYS = 2
const DAY = 86_400_000
/** Days that a scheduled post appears after it was written, at most; typed as it appeared, it has the whole text under that day. */
const SCHEDULED_DAYS = 100
/** Letters and figures that have to agree: the first words. */
const LEAST = 14
/** Letters that may differ in a text copied by hand, and its minimum length for the rest to identify it. */
const SLIPS = 0.08
const LONG = 40

/**
 * Joins a post typed without its link to the exported one whose text begins with the same words within days, and a typed one with the whole text
 * of a share that was written before it, to be scheduled; one that fits two stays alone.
 */
export function joinTyped(groups: readonly PostGroup[]): void {
  const typed = groups.filter(isTyped)
  const appeared = groups.filter(isAppeared)
  if (typed.length + appeared.length === 0) return
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
  const canBe = (group: PostGroup, other: PostGroup) =>
    other.who === group.who && !taken.has(other) && !areTwo(group, other) && daysApart(group, other) <= DAYS
  const join = (group: PostGroup, fits: readonly PostGroup[]): boolean => {
    const [only, second] = new Set(fits)
    if (only === undefined || second !== undefined) return only !== undefined
    taken.add(only)
    unite(only, group)
    return true
  }
  const open = typed.filter((group) => {
    const fits = keysOf(group).flatMap((key) =>
      (exported.get(key.slice(0, LEAST)) ?? [])
        .filter((other) => other.key.startsWith(key) || key.startsWith(other.key))
        .flatMap((other) => (canBe(group, other.group) ? other.group : [])),
    )
    return !join(group, fits)
  })
  const unfound = [...open, ...appeared].filter((group) => {
    const fits = keysOf(group)
      .filter((key) => key.length >= LONG)
      .flatMap((key) => (exported.get(key.slice(0, LEAST)) ?? []).filter((other) => other.key === key))
      .flatMap((other) => (isWrittenBefore(other.group, group) && !taken.has(other.group) ? other.group : []))
    return !join(group, fits)
  })
  const left = unfound.filter(isTyped)
  if (left.length === 0) return
  const all = [...exported.values()].flat()
  for (const group of left) {
    const keys = keysOf(group).filter((key) => key.length >= LONG)
    const near = keys.length === 0 ? [] : all.filter((other) => canBe(group, other.group))
    join(
      group,
      near.flatMap((other) => (keys.some((key) => areAlike(key, other.key)) ? other.group : [])),
    )
  }
}

/** The same words as far as both go, apart from typing errors; other numbers make it another post of a series. */
function areAlike(one: string, two: string): boolean {
  const length = Math.min(one.length, two.length)
  if (length < LONG) return false
  const [a, b] = [one.slice(0, length), two.slice(0, length)]
  return figuresIn(a) === figuresIn(b) && isWithinEdits(a, b, SLIPS * length)
}

function figuresIn(text: string): string {
  return (text.match(/\p{N}+/gu) ?? []).join(' ')
}

/** A post with its text and the link under which it appeared, and nothing of when it was written. */
function isAppeared({ urns, article, nodes }: PostGroup): boolean {
  return urns.length > 0 && urns.every(isActivity) && !article && nodes.some(({ text }) => Boolean(text))
}

function isWrittenBefore(share: PostGroup, post: PostGroup): boolean {
  if (share.who !== post.who || share === post || areTwo(share, post) || share.urns.some(isActivity))
    return false
  const days = dayOf(post.at) - dayOf(share.at)
  return days >= 0 && days <= SCHEDULED_DAYS
}

function isActivity(urn: string): boolean {
  return urn.startsWith('activity:')
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
