import type { ActivityExtract, Extract } from './extract'
import { isMoment } from './zone'

/** Every zone is a whole number of these away from UTC. */
const SLOT = 15 * 60_000

/**
 * The same extract with its activities as counts per quarter of an hour: what merging makes of them, in any zone, is the same. The
 * post that an activity was done to is only kept of comments, which are replies where that post is the person's own.
 */
export function compact(extract: Extract): Extract {
  const counts = new Map<string, ActivityExtract>()
  for (const { kind, at, target, count } of extract.activities) {
    const own = { kind, at: at === null ? null : slotOf(at), target: kind === 'comment' ? target : null }
    const key = JSON.stringify(own)
    const known = counts.get(key)
    if (known) known.count += count
    else counts.set(key, { ...own, count })
  }
  return { ...extract, activities: [...counts.values()] }
}

function slotOf(at: string): string {
  return isMoment(at) ? new Date(Math.floor(Date.parse(at) / SLOT) * SLOT).toISOString() : at
}
