/** How much is read before a file is refused; every error that comes from a limit states it. */
export interface ReadLimits {
  /** Files found in one folder. */
  files: number
  /** Folders inside folders. */
  depth: number
  /** Bytes of one text file, or of one spreadsheet file before inflating. */
  fileBytes: number
  /** Entries of one archive. */
  entries: number
  /** Bytes of one entry name. */
  nameBytes: number
  /** Inflated bytes of one entry. */
  entryBytes: number
  /** Inflated bytes taken from one archive, all entries together. */
  archiveBytes: number
  /** Inflated over packed size of an entry of more than 1 MiB. */
  ratio: number
  /** Bytes of the XML parts of a workbook, inflated, or of an old binary workbook. */
  workbookBytes: number
  /** Rows of one table or sheet. */
  rows: number
  /** Cells of one row. */
  columns: number
  /** Cells with text in one workbook. */
  cells: number
  /** Characters of one cell. */
  cellChars: number
  /** Characters of one row before it is given up. */
  rowChars: number
}

const MIB = 1024 * 1024

/** The limits in force: far above anything a person or a company page exports. */
export const LIMITS: Readonly<ReadLimits> = {
  files: 10_000,
  depth: 20,
  fileBytes: 300 * MIB,
  entries: 20_000,
  nameBytes: 1_024,
  entryBytes: 300 * MIB,
  archiveBytes: 1_024 * MIB,
  ratio: 300,
  workbookBytes: 32 * MIB,
  rows: 2_000_000,
  columns: 4_096,
  cells: 3_000_000,
  cellChars: 1_000_000,
  rowChars: 2_000_000,
}

/** The limits with some of them replaced. */
export function limitsWith(changed: Partial<ReadLimits> = {}): ReadLimits {
  return { ...LIMITS, ...changed }
}

/** Bytes as whole mebibytes, at least 1, for the text of an error. */
export function mebibytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / MIB))
}
