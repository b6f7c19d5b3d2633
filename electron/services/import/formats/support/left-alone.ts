import type { FormatId } from '#shared/locale/keys'
import { emptyExtract } from '#shared/records/extract'
import { foldLabel } from '#shared/values/labels'
import type { Format } from '../../format'
import { isInExport, nameInExport } from './export-folder'

/**
 * A format that is known and gives nothing. `headers`: columns that tell it, folded. `names`: names of files of the member export as
 * `nameInExport` gives them, whose headers nobody may have published yet; trusted only in an archive or a folder that is one, unpacked.
 */
export function leftAlone({
  id,
  headers,
  names,
  lowerCase = false,
}: {
  id: FormatId
  headers: string[][]
  names: RegExp
  /** True if the export writes some of these names without a capital; then other such names are a person’s own files. */
  lowerCase?: boolean
}): Format {
  return {
    id,
    recognises: (file, context) =>
      file.kind === 'csv' &&
      (hasHeader(file.rows, headers) ||
        (isInExport(file.file, context?.exportFolders) &&
          (lowerCase || !/(^|\/)[a-z][^/]*$/.test(file.file)) &&
          names.test(nameInExport(file.file)))),
    leftAlone: true,
    read: () => ({ extract: emptyExtract(), language: null, rows: 0, kept: 0, rejected: [], warnings: [] }),
  }
}

function hasHeader(rows: { cells: string[] }[], headers: string[][]): boolean {
  return rows.slice(0, 4).some(({ cells }) => {
    const labels = new Set(cells.map(foldLabel))
    return headers.some((header) => header.every((name) => labels.has(name)))
  })
}
