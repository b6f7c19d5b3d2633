import type { ErrorCode } from '#shared/locale/keys'
import type { Message, MessageValues } from '#shared/model/app-error'
import type { Client } from '#shared/model/client'
import type { Stranger } from '#shared/model/identity'
import type { ReportFile } from '#shared/model/report-file'
import type { SealedFile } from '#shared/model/seal'
import type { Source } from '#shared/model/source'
import type { SourceExtract } from '#shared/records/extract'
import type { Employer, TeamPerson } from '#shared/team/employer'

/** What the page needs to know about the program it runs in. */
export interface AppInfo {
  version: string
  shell: 'electron' | 'web'
  platform: string
  /** Files given on the command line or by double click; returned only once. */
  opened: Grant[]
}

/** A file or folder given to the app; the page never sees its path, only this ticket and its name. */
export interface Grant {
  grant: string
  name: string
  kind: 'file' | 'folder'
}

/** An expected failure as plain data; its text is `errors.<code>`. */
export interface Failed {
  code: ErrorCode
  values: MessageValues
}

/** The content of one file, or of one archive. */
export interface ImportedFile {
  file: string
  sources: Source[]
  extracts: SourceExtract[]
  unknown: { file: string; reason: Message }[]
  failed: Failed[]
  warnings: Message[]
  /** Private files left unread, to be given again once the audited person has consented. */
  awaitingConsent: string[]
  /** The file as it was when read; null if nothing was read from it. */
  seal: SealedFile | null
}

/** The result of reading files; the page merges and stores it. */
export interface ImportResult {
  /** The content of `client.json`, if there was one. */
  client: Client | null
  logo: Logo | null
  /** The decisions about the report that lie beside a new client’s files, or an employer’s; empty if there are none. */
  report: ReportFile
  files: ImportedFile[]
  /** Failures that concern no single file. */
  failed: Failed[]
  /** Files that name somebody else, held back: to import them, read them again as `accepted`. */
  strangers: Stranger[]
  warnings: Message[]
}

/** The content of an employer's folder: its description, the page's files, and each person with their own. */
export interface EmployerRead {
  employer: Employer
  logo: Logo | null
  page: ImportResult
  people: PersonRead[]
  warnings: Message[]
}

/** One person of an employer's folder, with the description as written; `failed` if it could not be read. */
export interface PersonRead {
  folder: string
  entry: TeamPerson | null
  result: ImportResult | null
  failed: Failed | null
}

/** A logo as content. */
export type Logo = { kind: 'svg'; svg: string } | { kind: 'image'; data: string }

/** A report as PDF bytes. */
export interface RenderedReport {
  bytes: Uint8Array
  pages: number
  /** Names that the pages cannot print to the last letter. */
  unprintable: string[]
}

/** Whether the person saved, and the name they chose. */
export interface Saved {
  saved: boolean
  name: string
}

/** A backup of a client; `at` is a UTC time. The name of an encrypted one reveals nothing about the client. */
export interface BackupFile {
  file: string
  /** The client’s id. */
  client: string
  name: string
  isLocked: boolean
  at: string
  size: number
}

/** The lock of the backups folder: the public key, and the private key encrypted with a passphrase. */
export interface BackupLock {
  /** The public half, an age recipient. */
  recipient: string
  /** The private half, as an armored age file. */
  key: string
}

/** The progress of a job: `done` of `total` files. */
export interface ProgressEvent {
  kind: 'progress'
  job: string
  file: string
  done: number
  total: number
}

/** A command for the page from the shell's menu or shortcuts. */
export interface CommandEvent {
  kind: 'command'
  command: string
}

/** Something was opened from outside while the app is running; call `app.info`. */
export interface OpenedEvent {
  kind: 'opened'
}

/** Every event the host sends. */
export type HostEvent = ProgressEvent | CommandEvent | OpenedEvent
