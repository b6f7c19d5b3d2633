import type { ActivityExtract } from './extract'
import { isMoment, millisOfMoment } from '../time/zone'

/** Every zone is a whole number of these away from UTC, so that counts per slot are counts per hour of any zone. */
const SLOT = 15 * 60_000

/** Counts one thing done at a moment (UTC milliseconds or text) or on a day; what follows in the same slot is one entry with it. */
export function countActivity(
  activities: ActivityExtract[],
  { kind, at, target }: Omit<ActivityExtract, 'count'>,
): void {
  const slot = slotOf(at)
  const last = activities.at(-1)
  if (last?.at === slot && last.kind === kind && last.target === target) last.count++
  else activities.push({ kind, at: slot, target, count: 1 })
}

/** The slot of a moment; a day and null stay what they are. */
export function slotOf(at: ActivityExtract['at']): ActivityExtract['at'] {
  if (at === null || (typeof at === 'string' && !isMoment(at))) return at
  const millis = typeof at === 'number' ? at : millisOfMoment(at)
  return Math.floor(millis / SLOT) * SLOT
}
