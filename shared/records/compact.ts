import { slotOf } from './count-activity'
import type { ActivityExtract, Extract } from './extract'

/**
 * The same extract with its activities as counts per quarter of an hour: what merging makes of them, in any zone, is the same. The
 * post that an activity was done to is only kept of comments, which are replies where that post is the person's own.
 */
export function compact(extract: Extract): Extract {
  const counts = new Map<string, ActivityExtract>()
  for (const { kind, at, target, count } of extract.activities) {
    const own = { kind, at: slotOf(at), target: kind === 'comment' ? target : null }
    const key = `${kind}|${String(own.at)}|${String(own.target)}`
    const known = counts.get(key)
    if (known) known.count += count
    else counts.set(key, { ...own, count })
  }
  return { ...extract, activities: [...counts.values()] }
}
