import type { FormatId } from '#shared/locale/keys'
import type { Message } from '#shared/model/app-error'
import type { Identity } from '#shared/model/identity'
import type { Mapping } from '#shared/model/mapping'
import type { Rejection } from '#shared/model/source'
import type { Extract } from '#shared/records/extract'
import type { CsvTable, ReadFile } from './read/table'

/** What a format may need to know besides the file. */
export interface FormatContext {
  /** IANA zone of the workspace, for files whose times are local (our own lists). */
  timezone: string
  personName: string | null
  /** Who the files should be of; absent or null: nobody knows, and nothing is held back. */
  whose?: Identity | null | undefined
  /** Whether the audited person has agreed to have private files counted; absent or null: there is no client whose consent it could be. */
  consent?: boolean | null | undefined
  /** Names of files that are the client’s although they name somebody else. */
  accepted?: readonly string[] | undefined
  /** How the person wants tables of certain headers read; they come before every format. */
  mappings?: readonly Mapping[]
  /** Folders that hold an unpacked member export, `''` for the uppermost: the names of its files are trusted there. */
  exportFolders?: readonly string[]
  /** True where the person accepted the proposed repair of broken accents. */
  repairAccents?: boolean
}

/** What one file gave. `rows` data rows there; `rows === kept + rejected.length`. */
export interface FormatResult {
  extract: Extract
  language: string | null
  rows: number
  kept: number
  rejected: Rejection[]
  warnings: Message[]
  /** Names of the sheets that were read; what is in the others may be another table. */
  sheets?: readonly string[]
}

/** One kind of file: recognised by its content, never by its name, and read whole. */
export interface Format {
  /** `<origin>-<what>`, also its file name. */
  id: FormatId
  /** True where the content (headers, sheets, markup) is this format's. */
  recognises: (file: ReadFile, context?: Pick<FormatContext, 'exportFolders'>) => boolean
  read: (file: ReadFile, context: FormatContext) => FormatResult
  /** True for files of third persons, which are not even counted while the audited person has not agreed. */
  private?: boolean
  /** True for files that are known and never read: their beginning suffices, the rest is not even inflated. */
  leftAlone?: boolean
  /** For formats of which there are files of a million rows: reads row by row; null where the file wants to be read whole. */
  scan?: (opening: CsvTable, bytes: Uint8Array, context: FormatContext) => FormatResult | null
}
