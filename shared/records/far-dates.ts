import type { Message } from '#shared/model/app-error'
import { daysBetween } from '../time/days'
import type { Reading } from './reading'

/** After this many empty days, what lies beyond is far. */
const FAR = 400
/** One or two dates among this many are a typing error. */
const SLIPS = 2
const ENOUGH = 5

/** The network did not exist before this day. */
const FIRST = '2003-05-05'

interface Dated {
  day: string
  file: string
}

/**
 * One or two dates of a file that lie more than a year before all its others, a year mistyped perhaps, and any before the network was there;
 * what an id dates is no slip.
 */
export function farDates(readings: readonly Reading[]): Message[] {
  const all = readings.flatMap(({ posts }) => posts.map(({ publishedAt }) => publishedAt.slice(0, 10)))
  const next = (day: string, own: readonly Dated[]): string =>
    [...own.map((one) => one.day), ...all].filter((other) => other >= FIRST).toSorted()[0] ?? day
  return readings.flatMap(({ posts, measures, outcomes, settled }): Message[] => {
    if (settled) return []
    const typed = posts.filter(({ urns }) => urns.length === 0)
    const dated = [
      ...typed.map(({ publishedAt, sources }) => ({ day: publishedAt.slice(0, 10), file: sources[0] ?? '' })),
      ...[...measures, ...outcomes].map(({ date, source }) => ({ day: date, file: source })),
    ].sort((a, b) => (a.day < b.day ? -1 : 1))
    const impossible = dated.filter(({ day }) => day < FIRST)
    const [first] = impossible
    if (first) return [told(first, impossible.length, next(first.day, dated))]
    if (dated.length < ENOUGH) return []
    const gap = dated.findIndex(({ day }, at) => at > 0 && daysBetween(dated[at - 1]!.day, day) > FAR)
    if (gap < 1 || gap > Math.min(SLIPS, dated.length - ENOUGH + 1)) return []
    return [told(dated[0]!, gap, dated[gap]!.day)]
  })
}

function told({ file, day }: Dated, count: number, next: string): Message {
  return { key: 'errors.import.dateFar', values: { file, count, day, next } }
}
