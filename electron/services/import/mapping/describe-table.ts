import type { ErrorCode } from '#shared/locale/keys'
import { AppError } from '#shared/model/app-error'
import type { Mapping } from '#shared/model/mapping'
import type { TableDescription } from '#shared/records/table-description'
import type { FormatContext } from '../format'
import type { GivenFile } from '../given-files'
import { openInput } from '../read/open'
import { repaired } from '../read/repaired'
import type { ReadFile } from '../read/table'
import { unknownReason } from '../unknown-reason'
import { applyMapping, settledBy } from './apply-mapping'
import { guessColumns, guessMapping } from './guess-mapping'
import { previewMapping } from './preview-mapping'
import { headerShape, mappableTable } from './table'

/**
 * Describes a table that no format knows, `name` being what the import called it (`export.zip/list.csv`). With a mapping it shows what
 * that one understands. Throws `read.missing` where no given file has that name, and `import.unknown.…` where the file holds no table.
 */
export async function describeTable(
  files: readonly GivenFile[],
  name: string,
  context: FormatContext,
  mapping: Mapping | null = null,
): Promise<TableDescription> {
  const read = await readNamed(files, name)
  const file = context.repairAccents || mapping?.repairAccents ? repaired(read) : read
  const table = mappableTable(file)
  if (!table) {
    const { key, values } = unknownReason(file)
    throw new AppError(key.replace(/^errors\./, '') as ErrorCode, values)
  }
  const guess = guessMapping(file)
  const shown = mapping ?? guess?.mapping ?? null
  const titles = table.header.cells.map((text) => text.trim())
  return {
    file: name,
    sheet: table.sheet.name || null,
    titles,
    shape: headerShape(titles),
    rows: table.rows.length,
    guess,
    columns: guessColumns(file),
    preview: shown ? previewMapping(file, shown, context) : [],
    counts: shown ? countsOf(file, shown, context) : null,
    settled: shown ? settledBy(table, shown) : UNSETTLED,
    warnings: file.warnings,
  }
}

const UNSETTLED = { dateOrder: null, decimal: null, reasons: { dateOrder: null, decimal: null } }

function countsOf(
  file: ReadFile,
  mapping: Mapping,
  context: FormatContext,
): NonNullable<TableDescription['counts']> {
  const { kept, rejected } = applyMapping(file, mapping, context)
  return { kept, rejected: rejected.length }
}

async function readNamed(files: readonly GivenFile[], name: string): Promise<ReadFile> {
  const given = files.find(({ path }) => name === path || name.startsWith(`${path}/`))
  if (!given) throw new AppError('read.missing', { file: name })
  const input = await openInput(given.absolute, given.path)
  try {
    const part = input.parts.find(({ file }) => file === name)
    if (!part) throw new AppError('read.missing', { file: name })
    return await part.read()
  } finally {
    await input.close()
  }
}
