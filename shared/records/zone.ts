import { tzOffset } from '@date-fns/tz'

/** A day and hour (0-23) as people of a place read them. */
export interface LocalTime {
  day: string
  hour: number
  /** Both as one text, the same object for the same hour. */
  key: string
}

const DAY = 86_400_000
const HOUR = 3_600_000

/** Turns UTC moments (`…Z`) into days and hours of an IANA zone; offsets are looked up once per day. */
export function createZone(timezone: string): (moment: string) => LocalTime {
  const offsets = new Map<number, number | null>()
  const known = new Map<number, LocalTime>()
  const offsetAt = (millis: number) => tzOffset(timezone, new Date(millis)) * 60_000

  /** The offset of a whole UTC day, null where it changes in that day. */
  function offsetOfDay(number: number): number | null {
    const cached = offsets.get(number)
    if (cached !== undefined) return cached
    const start = offsetAt(number * DAY)
    const offset = start === offsetAt((number + 1) * DAY) ? start : null
    offsets.set(number, offset)
    return offset
  }

  return (moment) => {
    const millis = Date.parse(moment)
    const local = millis + (offsetOfDay(Math.floor(millis / DAY)) ?? offsetAt(millis))
    const hours = Math.floor(local / HOUR)
    const cached = known.get(hours)
    if (cached) return cached
    const iso = new Date(local).toISOString()
    const time = { day: iso.slice(0, 10), hour: Number(iso.slice(11, 13)), key: iso.slice(0, 13) }
    known.set(hours, time)
    return time
  }
}

/** True where a date of the records has a time of day. */
export function isMoment(at: string): boolean {
  return at.length > 10
}
