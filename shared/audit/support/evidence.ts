import type { ColumnId, EvidenceId } from '#shared/locale/keys'
import type { Drawing, EvidenceTable } from '#shared/model/audit'

/** The columns of a table of evidence in their order, and how each prints. */
export type Columns = Partial<Record<ColumnId, Format>>

type Cell = EvidenceTable['rows'][number][number]
type Format = EvidenceTable['columns'][number]['format']

/** Most rows of a table that has one per post or per week: a report prints fewer, the workbook and the screen have them all, up to this many. */
export const MOST_ROWS = 1_000

/** What a table needs besides its rows. */
export interface TableFacts {
  /** Rows of the whole list, where only some are in the table (default: its own). */
  total?: number
  /** Which of them they are (default: all). */
  order?: EvidenceTable['order']
  /** How it is drawn among the findings (default: as a table). */
  drawing?: Drawing
}

/** A table of evidence; its title is `evidence.<id>.title`, its column heads are `evidence.column.<column id>`. */
export function evidenceTable(
  id: EvidenceId,
  columns: Columns,
  rows: Cell[][],
  posts?: string[],
  { total = rows.length, order = 'all', drawing = 'table' }: TableFacts = {},
): EvidenceTable {
  return {
    id,
    columns: (Object.entries(columns) as [ColumnId, Format][]).map(([column, format]) => ({
      id: column,
      format,
    })),
    rows,
    ...(posts ? { posts } : {}),
    total,
    order,
    drawing,
  }
}

/** A table without posts that is drawn as a chart, or not among the findings. */
export function drawnTable(
  id: EvidenceId,
  columns: Columns,
  rows: Cell[][],
  drawing: Drawing,
): EvidenceTable {
  return evidenceTable(id, columns, rows, undefined, { drawing })
}
