import type { Audit } from '#shared/model/audit'
import { monthsLater } from '../../time/days'

const MONTHS = 3
/** One answer a week is what a person can keep up. */
const MOST = 12

/** The unanswered questions as the next quarter's subjects: the most important first, spread evenly over the three months after the audit. */
export function questionCalendar(
  questions: Audit['questions'],
  asOf: string,
): NonNullable<Audit['calendar']> {
  const open = questions
    .map(({ importance, answeredBy }, question) => ({
      question,
      importance,
      answered: answeredBy.length > 0,
    }))
    .filter(({ answered }) => !answered)
    .sort((a, b) => b.importance - a.importance || a.question - b.question)
    .slice(0, MOST)
  return open.map(({ question }, index) => ({
    question,
    month: monthsLater(`${asOf.slice(0, 7)}-01`, 1 + Math.floor((index * MONTHS) / open.length)).slice(0, 7),
  }))
}
