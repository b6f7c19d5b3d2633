import type { EvidenceTable } from '#shared/model/audit'

type Cell = EvidenceTable['rows'][number][number]
type Format = EvidenceTable['columns'][number]['format']

/** Most rows of a table that has one per post or per week: the report shows fewer, the stored audit stays small. */
export const MOST_ROWS = 200

/** A table of evidence; its title is `evidence.<id>.title`, its column heads are `evidence.column.<column id>`. */
export function evidenceTable(
  id: string,
  columns: Record<string, Format>,
  rows: Cell[][],
  posts?: string[],
): EvidenceTable {
  const table = {
    id,
    columns: Object.entries(columns).map(([column, format]) => ({ id: column, format })),
    rows,
  }
  return posts ? { ...table, posts } : table
}
