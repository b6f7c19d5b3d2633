import type { ErrorCode } from '#shared/locale/keys'
import type { Message, MessageValues } from '#shared/model/app-error'
import type { Client } from '#shared/model/client'
import type { Stranger } from '#shared/model/identity'
import type { SealedFile } from '#shared/model/seal'
import type { Source } from '#shared/model/source'
import type { SourceExtract } from '#shared/records/extract'
import type { Employer, TeamPerson } from '#shared/team/employer'

/** What the page needs to know of the program around it. */
export interface AppInfo {
  version: string
  shell: 'electron' | 'web'
  platform: string
  /** Given on the command line or by double click; taken once. */
  opened: Grant[]
}

/** A file or folder that the person gave to the app; the page never sees its path, only this ticket and its name. */
export interface Grant {
  grant: string
  name: string
  kind: 'file' | 'folder'
}

/** An expected failure on its way to the page; text is `errors.<code>`. */
export interface Failed {
  code: ErrorCode
  values: MessageValues
}

/** What one file, or one archive with all in it, gave. */
export interface ImportedFile {
  file: string
  sources: Source[]
  extracts: SourceExtract[]
  unknown: { file: string; reason: Message }[]
  failed: Failed[]
  warnings: Message[]
  /** Private files that were left unread: to be given again once the audited person has agreed. */
  awaitingConsent: string[]
  /** What the file was when it was read; null where nothing was read from it. */
  seal: SealedFile | null
}

/** What an import read; merging and storing are the page's. */
export interface ImportResult {
  /** What `client.json` says, where there was one. */
  client: Client | null
  logo: Logo | null
  files: ImportedFile[]
  /** What cannot be said of one file. */
  failed: Failed[]
  /** Files that name somebody else, held back: read them again as `accepted` where the person says that they are the client’s. */
  strangers: Stranger[]
  warnings: Message[]
}

/** What an employer's folder holds: the description, the page's files, and each person with their own. */
export interface EmployerRead {
  employer: Employer
  logo: Logo | null
  page: ImportResult
  people: PersonRead[]
  warnings: Message[]
}

/** One person of an employer's folder, with the description as written; `failed` where it could not be read. */
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
}

/** Whether the person saved, and the name they chose. */
export interface Saved {
  saved: boolean
  name: string
}

/** A copy of a client in the backups folder; `at` is a UTC moment. The name of a locked one says nothing of the client. */
export interface BackupFile {
  file: string
  /** The client’s id. */
  client: string
  name: string
  isLocked: boolean
  at: string
  size: number
}

/** How the copies in the backups folder are locked: for whom, and the key that opens them, itself locked with a passphrase. */
export interface BackupLock {
  /** The public half, an age recipient. */
  recipient: string
  /** The private half as an armored age file. */
  key: string
}

/** What happens while a job runs; `done` of `total` files are behind. */
export interface ProgressEvent {
  kind: 'progress'
  job: string
  file: string
  done: number
  total: number
}

/** What a menu or a key of the shell asks of the page. */
export interface CommandEvent {
  kind: 'command'
  command: string
}

/** Something was opened from outside while the app runs; ask `app.info`. */
export interface OpenedEvent {
  kind: 'opened'
}

/** Everything the host says without being asked. */
export type HostEvent = ProgressEvent | CommandEvent | OpenedEvent
