import { RowError } from '#shared/model/app-error'
import type { Mapping } from '#shared/model/mapping'
import { emptyExtract } from '#shared/records/extract'
import type { PreviewRow } from '#shared/records/table-description'
import type { FormatContext } from '../format'
import type { ReadFile } from '../read/table'
import { rowTaker } from './apply-mapping'
import { mappableTable } from './table'

/** The first rows as they will be understood; the order of their dates is decided by the whole file, as in the import. */
export function previewMapping(
  file: ReadFile,
  mapping: Mapping,
  context: FormatContext,
  rows = 20,
): PreviewRow[] {
  const table = mappableTable(file)
  if (!table) return []
  const take = rowTaker(table, mapping, context)
  return table.rows.slice(0, rows).map((row) => {
    const { posts, measures, outcomes, ...rest } = emptyExtract()
    const understood = { posts, measures, outcomes }
    const preview = { line: row.line, cells: row.cells, understood }
    try {
      take(row, { ...rest, ...understood })
      return { ...preview, rejection: null }
    } catch (error) {
      if (!(error instanceof RowError)) throw error
      return { ...preview, rejection: { line: row.line, code: error.code, values: error.values } }
    }
  })
}
