import type { FormatId } from '#shared/locale/keys'
import { emptyExtract } from '#shared/records/extract'
import { foldLabel } from '#shared/values/labels'
import type { Format } from '../../format'
import type { ReadFile } from '../../read/table'

/**
 * A format that is known and gives nothing. `headers`: columns that tell it, folded. `names`: file names of the
 * member export, whose headers nobody may have published yet; trusted only in an archive or a folder that is one, unpacked.
 */
export function leftAlone({
  id,
  headers,
  names,
}: {
  id: FormatId
  headers: string[][]
  names: RegExp
}): Format {
  return {
    id,
    recognises: (file) => file.kind === 'csv' && (hasHeader(file.rows, headers) || isNamed(file, names)),
    leftAlone: true,
    read: () => ({ extract: emptyExtract(), language: null, rows: 0, kept: 0, rejected: [], warnings: [] }),
  }
}

const IN_EXPORT = /\.zip\/|linked[ _-]?in[^/]*\//i

function hasHeader(rows: { cells: string[] }[], headers: string[][]): boolean {
  return rows.slice(0, 4).some(({ cells }) => {
    const labels = new Set(cells.map(foldLabel))
    return headers.some((header) => header.every((name) => labels.has(name)))
  })
}

function isNamed({ file }: ReadFile, names: RegExp): boolean {
  return IN_EXPORT.test(file) && names.test(file.slice(file.lastIndexOf('/') + 1))
}
