import { CFB, read, type CellObject, type WorkBook } from '@e965/xlsx'
import { AppError, type Message } from '#shared/model/app-error'
import { cellsOfBiff8 } from './biff8'
import type { ReadLimits } from '#shared/model/budgets'
import { limitsWith, mebibytes } from './limits'
import type { Row, Sheet, Workbook } from './table'
import { cellText } from './workbook-cell'
import { spreadMerged } from './workbook-merges'
import { openArchive } from './zip'

/**
 * Reads a BIFF8 or OOXML workbook: every sheet, cells as text (`Workbook` says how).
 * Throws `read.workbook…` where it is encrypted, damaged or past a limit.
 */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  container: Workbook['container'],
  changed?: Partial<ReadLimits>,
): Promise<Workbook> {
  const limits = limitsWith(changed)
  const seen = { formulasEmpty: 0, rowsHidden: 0 }
  const safe =
    container === 'xlsx' ? await repack(file, bytes, limits, seen) : withinSize(file, bytes, limits)
  const book = parse(file, safe)
  const budget = { cells: limits.cells }
  const warnings: Message[] = []
  if (seen.formulasEmpty > 0)
    warnings.push({ key: 'errors.read.formulasEmpty', values: { file, count: seen.formulasEmpty } })
  if (seen.rowsHidden > 0)
    warnings.push({ key: 'errors.read.rowsHidden', values: { file, count: seen.rowsHidden } })
  const sheets = book.SheetNames.map((name) => readSheet(file, name, book, budget, limits, warnings))
  const hidden = sheets.filter(
    ({ rows }, at) => rows.length > 0 && (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0,
  )
  if (hidden.length > 0)
    warnings.push({
      key: 'errors.read.sheetsHidden',
      values: { file, count: hidden.length, sheets: hidden.map(({ name }) => name) },
    })
  return { kind: 'workbook', file, container, sheets, warnings }
}

/** The last row that a workbook can have. */
const LAST_ROW = 1_048_576

function parse(file: string, bytes: Uint8Array): WorkBook {
  // The parser tells the console about every odd record of a damaged file; the call is synchronous.
  const say = console.error
  console.error = () => undefined
  try {
    const options = {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    } as const
    const book = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      type: 'buffer',
      ...options,
    })
    if (book.SheetNames.length > 0) return book
  } catch (cause) {
    const encrypted = cause instanceof Error && /password|encrypt/i.test(cause.message)
    throw new AppError(encrypted ? 'read.workbookEncrypted' : 'read.workbookDamaged', { file }, { cause })
  } finally {
    console.error = say
  }
  throw new AppError('read.workbookDamaged', { file })
}

function readSheet(
  file: string,
  name: string,
  book: WorkBook,
  budget: { cells: number },
  limits: ReadLimits,
  warnings: Message[],
): Sheet {
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false
  const data = (book.Sheets[name]?.['!data'] ?? []) as (CellObject | undefined)[][]
  const rows: Row[] = []
  const merges = book.Sheets[name]?.['!merges'] ?? []
  const figures = spreadMerged(data, merges, (cell) => cellText(cell, date1904), budget.cells)
  if (figures > 0)
    warnings.push({ key: 'errors.read.figuresMerged', values: { file, sheet: name, count: figures } })
  // By keys: a damaged row number makes an array of a billion holes.
  for (const index of Object.keys(data)) {
    const row = Number(index) + 1
    // A number that no row can have is not believed: such a row comes after the one before.
    const line = row <= LAST_ROW ? row : (rows.at(-1)?.line ?? 0) + 1
    const cells = rowTexts(data[row - 1] ?? [], date1904, limits.columns, (column) => {
      if (!warnings.some(({ values }) => values['sheet'] === name)) {
        warnings.push({ key: 'errors.read.longNumber', values: { file, sheet: name, line, column } })
      }
    })
    if (cells.length === 0) continue
    budget.cells -= cells.length
    if (budget.cells < 0) throw new AppError('read.workbookCells', { file, sheet: name, limit: limits.cells })
    rows.push({ line, cells })
    if (rows.length > limits.rows) throw new AppError('read.tooManyRows', { file, limit: limits.rows, line })
  }
  return { name, rows }
}

/** The texts of a row up to its last cell with text, `[]` for a blank row. */
function rowTexts(
  row: (CellObject | undefined)[],
  date1904: boolean,
  columns: number,
  onLongNumber: (column: number) => void,
): string[] {
  const cells: string[] = []
  for (const index of Object.keys(row)) {
    const column = Number(index)
    const source = row[column]
    if (!source || column >= columns) continue
    const text = cellText(source, date1904)
    if (text === '') continue
    while (cells.length < column) cells.push('')
    cells.push(text)
    if (source.t === 'n' && Math.abs(Number(source.v)) > Number.MAX_SAFE_INTEGER) onLongNumber(column + 1)
  }
  return cells.every((text) => text.trim() === '') ? [] : cells
}

function withinSize(file: string, bytes: Uint8Array, limits: ReadLimits): Uint8Array {
  if (bytes.length <= limits.workbookBytes) return cellsOf(file, bytes)
  const values = { file, found: mebibytes(bytes.length), limit: mebibytes(limits.workbookBytes) }
  throw new AppError('read.workbookTooLarge', values)
}

function cellsOf(file: string, bytes: Uint8Array): Uint8Array {
  let cells: Uint8Array | null
  try {
    cells = cellsOfBiff8(bytes)
  } catch (cause) {
    throw new AppError('read.workbookDamaged', { file }, { cause })
  }
  if (cells === null) throw new AppError('read.workbookDamaged', { file })
  return cells
}

/** Parts of a workbook that hold no cells. */
const NO_CELLS =
  /\/(media|drawings|charts|printerSettings|pivotCache|pivotTables|externalLinks|embeddings|theme|activeX|ctrlProps)\//
const NEEDED = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.+\.(xml|rels|bin))$/

/** The parts of the compound file library that are used here; it comes untyped. */
interface CompoundFiles {
  utils: { cfb_new(): object; cfb_add(container: object, name: string, content: Uint8Array): void }
  write(container: object, options: { fileType: 'zip'; type: 'buffer' }): Uint8Array
}

/**
 * The needed parts, inflated within the limits and stored again uncompressed: what the parser gets can neither blow up
 * nor differ from what was checked.
 */
async function repack(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  seen: { formulasEmpty: number; rowsHidden: number },
): Promise<Uint8Array> {
  const archive = await openArchive(file, bytes, {
    ...limits,
    archiveBytes: limits.workbookBytes,
    entryBytes: limits.workbookBytes,
  })
  const files = CFB as CompoundFiles
  const container = files.utils.cfb_new()
  const needed = archive.entries.filter(({ name }) => NEEDED.test(name) && !NO_CELLS.test(name))
  const size = needed.reduce((sum, entry) => sum + entry.size, 0)
  if (size > limits.workbookBytes) {
    throw new AppError('read.workbookTooLarge', {
      file,
      found: mebibytes(size),
      limit: mebibytes(limits.workbookBytes),
    })
  }
  for (const { name } of needed) {
    const content = await archive.read(name)
    const isSheet = /^xl\/worksheets\//.test(name)
    if (isSheet) {
      seen.formulasEmpty += emptyFormulas(content)
      seen.rowsHidden += hiddenRows(content)
    }
    files.utils.cfb_add(container, name, isSheet ? cellsAsTheyAre(content) : content)
  }
  return files.write(container, { fileType: 'zip', type: 'buffer' })
}

/** Rows with cells that a filter or a person has hidden. */
function hiddenRows(xml: Uint8Array): number {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString('latin1')
  if (!/\shidden="/.test(text)) return 0
  return text.match(/<(?:\w+:)?row\b[^<>]*\shidden="(?:1|true)"[^<>]*>\s*<(?:\w+:)?c\b/g)?.length ?? 0
}

/** Cells with a formula and no value: a program wrote them that does not calculate. */
function emptyFormulas(xml: Uint8Array): number {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString('latin1')
  if (!/<(?:\w+:)?f[\s>/]/.test(text)) return 0
  const cells =
    /<((?:\w+:)?)f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/\1f>)\s*(?:<\1v\s*\/>|<\1v>\s*<\/\1v>)?\s*<\/\1c>/g
  return text.match(cells)?.length ?? 0
}

/**
 * A sheet without its links and with long numbers as text cells: the parser would make a cell of every place in a link's range, and as
 * doubles, ids of 19 digits would lose the last ones.
 */
function cellsAsTheyAre(xml: Uint8Array): Uint8Array {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString('latin1')
  const kept = keepLongNumbers(withoutLinks(text))
  return kept === text ? xml : Buffer.from(kept, 'latin1')
}

function withoutLinks(xml: string): string {
  return xml.includes('hyperlink') ? xml.replace(/<(?:\w+:)?hyperlink\b[^<>]*>/g, '') : xml
}

function keepLongNumbers(xml: string): string {
  if (!/v>-?\d{16,}</.test(xml)) return xml
  // Attributes hold no "<": a tag that never closes is given up at the next one, not at the end of the file.
  return xml.replace(
    /<((?:\w+:)?)c\b([^<>]*)>\s*<\1v>(-?\d{16,})<\/\1v>/g,
    (all, prefix: string, attributes: string, digits: string) => {
      if (/\bt="(?!n")/.test(attributes)) return all
      return `<${prefix}c${attributes.replace(/\st="n"/, '')} t="str"><${prefix}v>${digits}</${prefix}v>`
    },
  )
}
