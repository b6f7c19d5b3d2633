import type { ContentRow } from './rows'
import type { Filters } from './filters'
import { inTab, passes, type ContentTab } from './filters'

export interface ContentSorting {
  column: ColumnId
  descending: boolean
}

type ColumnId = 'date' | 'post' | 'label' | 'views' | 'reactions' | 'outcomes'

/** The columns of the table and their sort keys. */
export const COLUMNS: readonly {
  id: ColumnId
  align?: 'right'
  by?: (row: ContentRow) => string | number | null
}[] = [
  { id: 'date', by: ({ publishedAt }) => publishedAt },
  { id: 'post' },
  {
    id: 'label',
    by: ({ subject, intent }) => (subject === null ? null : `${ORDER.indexOf(subject)} ${intent ?? ''}`),
  },
  { id: 'views', align: 'right', by: ({ views }) => views },
  { id: 'reactions', align: 'right', by: ({ engagements }) => engagements },
  { id: 'outcomes', align: 'right', by: ({ outcomes }) => outcomes },
]

const ORDER = ['brand', 'trade', 'career', 'off']

interface Wanted {
  tab: ContentTab
  filters: Filters
  sorting: ContentSorting | null
  /** The search rank of each post; null without a search. */
  rank: ReadonlyMap<string, number> | null
  /** The posts behind a figure; null: all. */
  only: ReadonlySet<string> | null
  /** The current post, which stays in the list until another one is selected, even if it no longer belongs there. */
  keep: string | null
}

/** The posts to show, in order: by relevance in a search, otherwise by the chosen column or newest first; unknown values last. */
export function wantedRows(
  rows: readonly ContentRow[],
  { tab, filters, sorting, rank, only, keep }: Wanted,
): readonly ContentRow[] {
  const kept = rows.filter(
    (row) =>
      (only ? only.has(row.id) : (inTab(row, tab) || row.id === keep) && passes(row, filters)) &&
      (rank === null || rank.has(row.id)),
  )
  const by = COLUMNS.find(({ id }) => id === sorting?.column)?.by
  if (!sorting || !by) return rank ? kept.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)) : kept
  const direction = sorting.descending ? -1 : 1
  return kept.sort((a, b) => {
    const [left, right] = [by(a), by(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return left === right ? 0 : left < right ? -direction : direction
  })
}
