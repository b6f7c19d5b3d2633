import { areTwo, millisOf, unite, type PostGroup } from './post-group'

/** The id of an activity is made 0.1 to 10.4 s after that of its share (51 of 52 measured pairs); the window leaves room. */
export const BEFORE = 5_000
export const AFTER = 60_000

/** Joins posts known by their `activity` to those known by `share`, `ugcPost` or `groupPost`: one to one, nearest times first. */
export function joinTimes(groups: readonly PostGroup[]): void {
  for (const who of ['person', 'page'] as const) {
    const known = groups.filter((group) => group.who === who && !group.article && group.urns.length > 0)
    const activities = known.filter(({ urns }) => urns.every(isActivity))
    const others = known.filter(({ urns }) => !urns.some(isActivity))
    if (activities.length === 0 || others.length === 0) continue
    const pairs = nearestFirst(
      withTimes(activities),
      withTimes(others).sort((a, b) => a.millis - b.millis),
    )
    const taken = new Set<PostGroup>()
    for (const { activity, share } of pairs) {
      if (taken.has(activity) || taken.has(share)) continue
      taken.add(activity).add(share)
      unite(activity, share)
    }
  }
}

interface Timed {
  group: PostGroup
  millis: number
}

function withTimes(groups: readonly PostGroup[]): Timed[] {
  return groups.flatMap((group) => {
    const millis = millisOf(group)
    return millis === null ? [] : [{ group, millis }]
  })
}

interface Pair {
  activity: PostGroup
  share: PostGroup
  gap: number
}

/** The sort is stable and the groups come in canonical order, so equal gaps are decided the same way every time. */
function nearestFirst(activities: readonly Timed[], shares: readonly Timed[]): Pair[] {
  return activities.flatMap((activity) => near(activity, shares)).sort((a, b) => a.gap - b.gap)
}

/** More posts than this within a minute are automated; comparing the closest ones is enough. */
const MOST = 24

function near({ group, millis }: Timed, shares: readonly Timed[]): Pair[] {
  const pairs: Pair[] = []
  const after = firstFrom(shares, millis)
  const take = (share: Timed | undefined, window: number): boolean => {
    if (!share || Math.abs(share.millis - millis) > window) return false
    if (!areTwo(group, share.group))
      pairs.push({ activity: group, share: share.group, gap: Math.abs(share.millis - millis) })
    return true
  }
  for (let i = after; i < after + MOST; i++) if (!take(shares[i], BEFORE)) break
  for (let i = after - 1; i >= after - MOST; i--) if (!take(shares[i], AFTER)) break
  return pairs
}

/** The index of the first entry not before this time, in a list sorted by time. */
export function firstFrom(timed: readonly { millis: number }[], from: number): number {
  let low = 0
  let high = timed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (timed[middle]!.millis < from) low = middle + 1
    else high = middle
  }
  return low
}

function isActivity(urn: string): boolean {
  return urn.startsWith('activity:')
}
