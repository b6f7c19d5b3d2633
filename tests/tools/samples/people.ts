import { daysLater } from '#shared/time/days'
import type { Dice } from './moments'
import type { MemberExport } from './member-export'

/** Names, companies and jobs from which fictional connections are drawn. */
export interface Crowd {
  first: string[]
  last: string[]
  companies: string[]
  jobs: string[]
}

/** Connections of the last three years, newest first. */
export function connections(
  crowd: Crowd,
  count: number,
  until: string,
  dice: Dice,
): MemberExport['connections'] {
  return Array.from({ length: count }, () => ({
    first: dice.pick(crowd.first),
    last: dice.pick(crowd.last),
    company: dice.pick(crowd.companies),
    position: dice.pick(crowd.jobs),
    day: daysLater(until, -dice.below(1_000)),
  })).toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
}

/** Connection requests: `perDay` gives the expected number received on a day; one is sent for every five received. */
export function invitations(
  crowd: Crowd,
  days: readonly string[],
  me: string,
  perDay: (day: string) => number,
  dice: Dice,
): MemberExport['invitations'] {
  return days.flatMap((day) =>
    Array.from({ length: dice.poisson(perDay(day) * 1.2) }, () => {
      const other = `${dice.pick(crowd.first)} ${dice.pick(crowd.last)}`
      const incoming = dice.below(6) > 0
      const millis = Date.parse(`${day}T06:00:00Z`) + dice.below(720) * 60_000
      return { millis, incoming, from: incoming ? other : me, to: incoming ? me : other }
    }),
  )
}
