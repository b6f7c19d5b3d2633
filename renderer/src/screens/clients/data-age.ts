import type { WorkspaceRow } from '#renderer/store/rows'

const DAY = 86_400_000

/** Whole days between two ISO days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** Data are aging after a month and stale after six. */
export function freshness(days: number): 'fresh' | 'aging' | 'stale' {
  return days > 180 ? 'stale' : days > 30 ? 'aging' : 'fresh'
}

/** Whether a client needs attention: a reminder is due, no audit is stored, or the data are stale. */
export function isDue(
  { last, dataTo, dueOn }: Pick<WorkspaceRow, 'last' | 'dataTo' | 'dueOn'>,
  today: string,
): boolean {
  if (dueOn && dueOn <= today) return true
  return last === null || dataTo === null || freshness(daysBetween(dataTo, today)) === 'stale'
}
