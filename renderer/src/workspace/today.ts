import { localDay } from '#shared/time/days'

/** Today in a time zone. */
export function todayIn(timezone: string): string {
  return localDay(new Date().toISOString(), timezone)
}
