import type { Intent, Subject } from '#shared/model/labels'
import type { Who } from '#shared/model/primitives'
import type { PostType } from '#shared/model/records'
import type { ContentRow } from './rows'

/** The tabs of the content screen. */
export const TABS = ['all', 'open', 'done', 'trade', 'anomaly'] as const
export type ContentTab = (typeof TABS)[number]

/** The filters of the list; null: no filter. */
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

/** Whether a post belongs in a tab. */
export function inTab(row: ContentRow, tab: ContentTab): boolean {
  if (tab === 'open') return isOpen(row)
  if (tab === 'done') return row.confirmed
  if (tab === 'trade') return row.subject === 'brand' || row.subject === 'trade'
  if (tab === 'anomaly') return row.anomaly
  return true
}

/** Whether a post still has a label to confirm or choose. */
export function isOpen({ confirmed, subject, proposal }: ContentRow): boolean {
  return !confirmed && (subject !== null || proposal !== null)
}

/**
 * Labelling progress: `total` counts the person's posts that have been labelled or still can be, including those without a clear proposal.
 */
export function progressOf(rows: readonly ContentRow[]): { done: number; total: number } {
  const own = rows.filter((row) => row.who === 'person' && (row.confirmed || isOpen(row)))
  return { done: own.filter(({ confirmed }) => confirmed).length, total: own.length }
}

/** Whether a post passes all filters. */
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

/** The number of posts in each tab. */
export function countTabs(rows: readonly ContentRow[]): Record<ContentTab, number> {
  const counts = { all: 0, open: 0, done: 0, trade: 0, anomaly: 0 }
  for (const row of rows) for (const tab of TABS) if (inTab(row, tab)) counts[tab]++
  return counts
}
