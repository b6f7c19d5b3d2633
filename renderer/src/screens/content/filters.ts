import type { Intent, Subject } from '#shared/model/labels'
import type { Who } from '#shared/model/primitives'
import type { PostType } from '#shared/model/records'
import type { ContentRow } from './rows'

/** The lists one may look at, side by side in the head of the screen. */
export const TABS = ['all', 'open', 'done', 'trade', 'anomaly'] as const
export type ContentTab = (typeof TABS)[number]

/** What the list is narrowed down to; null: everything. */
export interface Filters {
  who: Who | null
  /** `YYYY-MM` */
  month: string | null
  subject: Subject | null
  intent: Intent | null
  type: PostType | null
  outcomes: 'with' | 'without' | null
  answered: 'yes' | 'no' | null
  marked: 'evidence' | 'noted' | null
}

export const NO_FILTERS: Filters = {
  who: null,
  month: null,
  subject: null,
  intent: null,
  type: null,
  outcomes: null,
  answered: null,
  marked: null,
}

/** Is a post in a list? */
export function inTab(row: ContentRow, tab: ContentTab): boolean {
  if (tab === 'open') return isOpen(row)
  if (tab === 'done') return row.confirmed
  if (tab === 'trade') return row.subject === 'brand' || row.subject === 'trade'
  if (tab === 'anomaly') return row.anomaly
  return true
}

/** Is something about a post still to be said by a person? */
export function isOpen({ confirmed, subject, proposal }: ContentRow): boolean {
  return !confirmed && (subject !== null || proposal !== null)
}

/** What there is to sort, and how much of it is done: posts of the person that somebody has labelled or still can, the undecided ones too. */
export function progressOf(rows: readonly ContentRow[]): { done: number; total: number } {
  const own = rows.filter((row) => row.who === 'person' && (row.confirmed || isOpen(row)))
  return { done: own.filter(({ confirmed }) => confirmed).length, total: own.length }
}

/** Does a post pass every filter that is set? */
export function passes(row: ContentRow, filters: Filters): boolean {
  const { who, month, subject, intent, type, outcomes, answered, marked } = filters
  return (
    (who === null || row.who === who) &&
    (month === null || row.day.startsWith(month)) &&
    (subject === null || row.subject === subject) &&
    (intent === null || row.intent === intent) &&
    (type === null || row.type === type) &&
    (outcomes === null || (row.outcomes ?? 0) > 0 === (outcomes === 'with')) &&
    (answered === null || row.answers.length > 0 === (answered === 'yes')) &&
    (marked === null || (marked === 'evidence' ? row.evidence : row.note !== ''))
  )
}

/** How many posts each list would show. */
export function countTabs(rows: readonly ContentRow[]): Record<ContentTab, number> {
  const counts = { all: 0, open: 0, done: 0, trade: 0, anomaly: 0 }
  for (const row of rows) for (const tab of TABS) if (inTab(row, tab)) counts[tab]++
  return counts
}
