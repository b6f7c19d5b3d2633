import { hasActivity, millisOf, roots, areTwo, unite, type PostGroup } from './post-group'

/** The id of an activity is made 0.1 to 10.4 s after that of its share (51 of 52 measured pairs); the window leaves room. */
export const BEFORE = 5_000
export const AFTER = 60_000

interface Timed {
  group: PostGroup
  millis: number
}

/** Joins posts known by their `activity` to those known by `share`, `ugcPost` or `groupPost`: one to one, nearest times first. */
export function joinTimes(groups: readonly PostGroup[]): void {
  for (const who of ['person', 'page'] as const) {
    const timed = roots(groups)
      .filter((group) => group.who === who && !group.article && group.urns.size > 0)
      .flatMap((group) => {
        const millis = millisOf(group)
        return millis === null ? [] : [{ group, millis }]
      })
    const activities = timed.filter(({ group }) => hasActivity(group.urns))
    const shares = timed.filter(({ group }) => !hasActivity(group.urns)).sort((a, b) => a.millis - b.millis)
    for (const { activity, share } of nearestFirst(activities, shares)) {
      if (!activity.group.into && !share.group.into && !hasShare(activity) && !hasActivity(share.group.urns)) {
        unite(activity.group, share.group)
      }
    }
  }
}

function nearestFirst(activities: Timed[], shares: Timed[]): { activity: Timed; share: Timed; gap: number }[] {
  const pairs = activities
    .filter((activity) => !hasShare(activity))
    .flatMap((activity) => {
      const near = between(shares, activity.millis - AFTER, activity.millis + BEFORE)
      return near
        .filter((share) => !areTwo(activity.group, share.group))
        .map((share) => ({ activity, share, gap: Math.abs(activity.millis - share.millis) }))
        .sort((a, b) => a.gap - b.gap)
        .slice(0, MOST)
    })
  // The sort is stable and the groups are in canonical order, so equal gaps are decided the same way every time.
  return pairs.sort((a, b) => a.gap - b.gap)
}

/** More posts than this within a minute are a machine's; the nearest ones are enough. */
const MOST = 12

function between(shares: Timed[], from: number, to: number): Timed[] {
  let low = 0
  let high = shares.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (shares[middle]!.millis < from) low = middle + 1
    else high = middle
  }
  const near: Timed[] = []
  for (let i = low; i < shares.length && shares[i]!.millis <= to && near.length < 500; i++) near.push(shares[i]!)
  return near
}

function hasShare({ group }: Timed): boolean {
  for (const urn of group.urns) if (!urn.startsWith('activity:')) return true
  return false
}
