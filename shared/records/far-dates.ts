import type { Message } from '#shared/model/app-error'
import { daysBetween } from '../time/days'
import type { Reading } from './reading'

/** Days without anything after which what lies beyond is far. */
const FAR = 400
/** One or two dates of so many are a slip of the hand. */
const SLIPS = 2
const ENOUGH = 5

/** One or two dates of a file that lie more than a year before all its others, a year mistyped perhaps; what an id dates is no slip. */
export function farDates(readings: readonly Reading[]): Message[] {
  return readings.flatMap(({ posts, measures, outcomes, settled }) => {
    if (settled) return []
    const typed = posts.filter(({ urns }) => urns.length === 0)
    const dated = [
      ...typed.map(({ publishedAt, sources }) => ({ day: publishedAt.slice(0, 10), file: sources[0] ?? '' })),
      ...[...measures, ...outcomes].map(({ date, source }) => ({ day: date, file: source })),
    ].sort((a, b) => (a.day < b.day ? -1 : 1))
    if (dated.length < ENOUGH) return []
    const gap = dated.findIndex(({ day }, at) => at > 0 && daysBetween(dated[at - 1]!.day, day) > FAR)
    if (gap < 1 || gap > Math.min(SLIPS, dated.length - ENOUGH + 1)) return []
    const [first] = dated
    const values = { file: first!.file, count: gap, day: first!.day, next: dated[gap]!.day }
    return [{ key: 'errors.import.dateFar', values } satisfies Message]
  })
}
