import type { Period } from '#shared/model/primitives'
import type { AuditInput } from '../define/input'
import { postsInPeriod } from '../support/dated-posts'
import { daysBetween, daysLater } from '../../time/days'
import { defineFact, Missing } from '../define/define-fact'
import { outcomes as outcomesFact, type Outcomes } from './outcomes'

const LATE_START = 60

/** Whether the client notes where contacts come from, as asked by the consultant, and the log where there is one. */
export interface Tracking {
  answer: 'yes' | 'no' | 'unknown'
  log: Outcomes | null
  /** Which ends of the period cut a calendar month: the months of the log are then one more than the period has. */
  partial: 'both' | 'first' | 'last' | 'none'
  /** Results wanted per ten posts, agreed with the client. */
  target: number | null
  /** The period of the same length before; null unless the log and the posts reach back to it. */
  previous: { outcomes: number; own: number } | null
}

/** The answer to "do you note where contacts come from?" beside the log; never missing. */
export const tracking = defineFact<Tracking>('tracking', (input) => {
  const found = outcomesFact.of(input)
  const log = found instanceof Missing ? null : found
  return {
    answer: input.client.outcomesTracked,
    log,
    partial: partialMonths(input.period),
    target: input.client.targets.contactsPerTenPosts ?? null,
    previous: log && previous(input, log),
  }
})

function partialMonths({ from, to }: Period): Tracking['partial'] {
  const first = !from.endsWith('-01')
  const last = !daysLater(to, 1).endsWith('-01')
  return first ? (last ? 'both' : 'first') : last ? 'last' : 'none'
}

function previous(input: AuditInput, { earlier }: Outcomes): Tracking['previous'] {
  const length = daysBetween(input.period.from, input.period.to) + 1
  const before = { from: daysLater(input.period.from, -length), to: daysLater(input.period.from, -1) }
  const first = earlier[0]?.date
  if (first === undefined || daysBetween(before.from, first) > LATE_START) return null
  const own = postsInPeriod(input, 'person', before).length
  return { outcomes: earlier.filter(({ date }) => date >= before.from).length, own }
}
