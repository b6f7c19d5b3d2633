import type { ColumnId, EvidenceId } from '#shared/locale/keys'
import type { EvidenceTable } from '#shared/model/audit'

/** The columns of a table of evidence in their order, and how each prints. */
export type Columns = Partial<Record<ColumnId, Format>>

type Cell = EvidenceTable['rows'][number][number]
type Format = EvidenceTable['columns'][number]['format']

/** Most rows of a table that has one per post or per week: the report shows fewer, the stored audit stays small. */
export const MOST_ROWS = 200

/** A table of evidence; its title is `evidence.<id>.title`, its column heads are `evidence.column.<column id>`. */
export function evidenceTable(
  id: EvidenceId,
  columns: Columns,
  rows: Cell[][],
  posts?: string[],
): EvidenceTable {
  const table = {
    id,
    columns: (Object.entries(columns) as [ColumnId, Format][]).map(([column, format]) => ({
      id: column,
      format,
    })),
    rows,
  }
  return posts ? { ...table, posts } : table
}
