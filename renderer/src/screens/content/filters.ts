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

const FILTERS = Object.keys(NO_FILTERS) as (keyof Filters)[]

/** The choices of each filter that a post belongs to. */
const CHOICES_OF: { [Key in keyof Filters]: (row: ContentRow) => readonly Filters[Key][] } = {
  who: ({ who }) => [who],
  month: ({ day }) => [day.slice(0, 7)],
  subject: ({ subject }) => [subject],
  intent: ({ intent }) => [intent],
  type: ({ type }) => [type],
  outcomes: ({ outcomes }) => [(outcomes ?? 0) > 0 ? 'with' : 'without'],
  answered: ({ answers }) => [answers.length > 0 ? 'yes' : 'no'],
  marked: ({ evidence, note }) => [evidence ? 'evidence' : null, note === '' ? null : 'noted'],
}

/** Whether a post passes all filters, or all but one. */
export function passes(row: ContentRow, filters: Filters, except?: keyof Filters): boolean {
  return FILTERS.every(
    (key) => key === except || filters[key] === null || choicesOf(row, key).includes(filters[key]),
  )
}

/** How many of the posts each choice of a filter would show, beside the other filters. */
export function countChoices(
  rows: readonly ContentRow[],
  filters: Filters,
  key: keyof Filters,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows)
    if (passes(row, filters, key))
      for (const choice of choicesOf(row, key))
        if (choice !== null) counts.set(choice, (counts.get(choice) ?? 0) + 1)
  return counts
}

function choicesOf(row: ContentRow, key: keyof Filters): readonly (string | null)[] {
  return CHOICES_OF[key](row)
}

/** The number of posts in each tab. */
export function countTabs(rows: readonly ContentRow[]): Record<ContentTab, number> {
  const counts = { all: 0, open: 0, done: 0, trade: 0, anomaly: 0 }
  for (const row of rows) for (const tab of TABS) if (inTab(row, tab)) counts[tab]++
  return counts
}
