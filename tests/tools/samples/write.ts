import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import * as XLSX from '@e965/xlsx'
import yazl from 'yazl'

/** The files of a client folder, by their path within it. */
export type Files = Record<string, Uint8Array | string>

export type Cell = string | number
export type Sheets = [name: string, rows: Cell[][]][]

/** Writes a client folder, removing everything else in it. */
export function writeFolder(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** A ZIP with fixed dates, so that the same content gives the same bytes in every time zone. */
export async function zipOf(files: Files): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  const options = { forceDosTimestamp: true, mtime: new Date(2026, 10, 15, 12), mode: 0o100644 }
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, options)
  zip.end()
  return buffer(zip.outputStream)
}

/** The spreadsheet library's container API, which has no types. */
interface Containers {
  read: (
    bytes: Uint8Array,
    options: { type: 'buffer' },
  ) => { FullPaths: string[]; FileIndex: { content?: Uint8Array }[] }
}

/** An .xlsx with shared strings, zipped again because the library compresses poorly. */
export async function xlsxOf(sheets: Sheets): Promise<Uint8Array> {
  const { FullPaths, FileIndex } = (XLSX.CFB as Containers).read(write(sheets, 'xlsx'), { type: 'buffer' })
  const parts = FullPaths.flatMap((path, index): [string, Uint8Array][] => {
    const content = FileIndex[index]?.content
    const name = path.replace(/^Root Entry\//, '')
    return content && /\.(xml|rels)$/.test(name) ? [[name, content]] : []
  })
  return zipOf(Object.fromEntries(parts))
}

/** A real .xls (BIFF8), like the page exports. */
export function xlsOf(sheets: Sheets): Uint8Array {
  return write(sheets, 'biff8')
}

function write(sheets: Sheets, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = XLSX.utils.book_new()
  for (const [name, rows] of sheets) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name)
  return XLSX.write(book, { type: 'buffer', bookType, compression: true, bookSST: true }) as Uint8Array
}

/** Comma-separated, quoted where needed, LF: the format of most files of the member export. */
export function csvOf(rows: Cell[][]): string {
  return rows.map((row) => row.map((cell) => quoted(String(cell), '""')).join(',')).join('\n') + '\n'
}

/** Comments.csv: quotes within a cell are escaped with a backslash. */
export function backslashCsvOf(rows: Cell[][]): string {
  return rows.map((row) => row.map((cell) => quoted(String(cell), '\\"')).join(',')).join('\n') + '\n'
}

/** The commentary cell of Shares.csv: each line break becomes `"⏎"` before the cell is quoted, hence `""⏎""` in the file. */
export function sharesText(text: string): string {
  return `"${text.replace(/\n/g, '"\n"').replace(/"/g, '""')}"`
}

/** Semicolons and a BOM, as a French spreadsheet saves the consultant's lists. */
export function frenchCsvOf(rows: Cell[][]): string {
  const cells = (row: Cell[]) =>
    row.map((cell) => (/[";\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
  return `\uFEFF${rows.map((row) => cells(row).join(';')).join('\r\n')}\r\n`
}

function quoted(text: string, quote: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', quote)}"` : text
}
