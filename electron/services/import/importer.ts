import { resolve } from 'node:path'
import { setImmediate as nextTick } from 'node:timers/promises'
import { AppError, type Message } from '#shared/model/app-error'
import type { Client } from '#shared/model/client'
import type { Identity, Stranger } from '#shared/model/identity'
import type { Records } from '#shared/model/records'
import type { SealedFile } from '#shared/model/seal'
import type { Source } from '#shared/model/source'
import type { SourceExtract } from '#shared/records/extract'
import { merge } from '#shared/records/merge'
import { holdBack, readSources, strangerTold } from '#shared/records/hold-back'
import { doubtsAbout } from '#shared/records/doubts'
import { readClientFile } from './client-file'
import type { FormatContext } from './format'
import { exportFolders } from './formats/support/export-folder'
import { collect, lookAt, readDuplicates, type Given, type GivenFile, type Taken } from './given-files'
import { readMappings } from './mapping/mapping-file'
import { readInput, type ReadResult } from './read-input'
import { sealOfFile, sealsOf } from '../seal/file-seal'

/** What happens while files are read; `done` of `total` files are behind. */
export interface ImportProgress {
  file: string
  done: number
  total: number
}

export interface ImportOptions {
  onProgress?: (event: ImportProgress) => void
  /** Stops between two parts; the import then throws `import.cancelled`. */
  signal?: AbortSignal
}

/** What is asked of one reading of files. */
export interface ReadOptions extends ImportOptions {
  /** Names of files, or of tables inside them: the others are left alone. Null: all. */
  only?: readonly string[] | null
}

/** What was read, file by file and not merged. */
export interface AllRead {
  /** What `client.json` says, where there was one. */
  client: Client | null
  files: (ReadResult & { file: string; seal: SealedFile | null })[]
  /** What describes the files, as it was read: `client.json` and `mapping.json`. */
  describing: SealedFile[]
  /** What cannot be said of one file. */
  failed: AppError[]
  /** Files that name somebody else than the client; nothing of them is in `files`. */
  strangers: Stranger[]
  warnings: Message[]
  /** The zone that the files were read in. */
  timezone: string
  /** Whose the files should be, null if unknown, and the names of files that are theirs although they name somebody else. */
  whose: Identity | null
  accepted: readonly string[]
}

/** What the files gave. Nothing is lost silently: a file is in `sources`, `unknown` or `failed`, or a warning counts it. */
export interface Import {
  sources: Source[]
  /** Readable files of a kind that no format recognises, and why. */
  unknown: { file: string; reason: Message }[]
  /** Files that cannot be read; every `values.file` is set. */
  failed: AppError[]
  /** Files that name somebody else than the client and were left out. */
  strangers: Stranger[]
  /** Private files that were left unread until the audited person agrees. */
  awaitingConsent: string[]
  warnings: Message[]
  records: Records
}

/** What a client folder gave, with the client it is about. */
export interface FolderImport extends Import {
  client: Client
  /** Every file that something was read from, and those that describe them. */
  sealed: SealedFile[]
}

/** Whose files are read is not known. */
export const NOBODY: FormatContext = { timezone: 'Europe/Paris', personName: null }

/**
 * The one way from files to what they say: `client.json` and `mapping.json` beside them come before what is asked, copies and the logo are left
 * out, the others are read one after the other. Throws `import.cancelled`, and what a wrong `client.json` or `mapping.json` throws.
 */
export async function readAll(
  given: Given,
  asked: FormatContext,
  { only = null, onProgress, signal }: ReadOptions = {},
): Promise<AllRead> {
  const described =
    given.client &&
    (given.client.described ?? (await readClientFile(given.client.folder, given.client.found)))
  const client = described?.client ?? null
  const warnings = [...given.warnings, ...(described?.warnings ?? [])]
  const context = {
    ...(await contextOf(given, client, asked)),
    exportFolders: exportFolders(given.files.map(({ path }) => path)),
  }
  const data = given.files.filter((file) => !isLogo(file, given, client) && isAmong(file, only))
  const duplicates = await readDuplicates(data)
  const files: AllRead['files'] = []
  const total = data.length
  for (const [done, file] of data.entries()) {
    const original = duplicates.get(file.path)
    if (original !== undefined) {
      warnings.push({ key: 'errors.import.duplicate', values: { file: file.path, original } })
      continue
    }
    const read = await readInput(file, context, async (part) => {
      onProgress?.({ file: part, done, total })
      // Lets timers, cancelling and the window breathe between two parts.
      await nextTick()
      if (signal?.aborted) throw new AppError('import.cancelled')
    })
    files.push({ file: file.path, ...read, seal: read.sources.length > 0 ? await sealOfFile(file) : null })
  }
  onProgress?.({ file: '', done: total, total })
  const { whose, accepted } = context
  const strangers = whose ? holdBack(files, { whose, accepted }) : []
  warnings.push(...strangers.map(strangerTold))
  const describing = await sealsOf([given.client?.found ?? null, given.mapping])
  const { timezone } = context
  const { failed } = given
  return { client, files, describing, failed, strangers, warnings, timezone, whose, accepted }
}

/** Reads a client folder: `client.json` and every data file, at any depth. Throws `AppError` for a wrong or missing `client.json`. */
export async function importFolder(
  folder: string,
  { accepted = [], ...options }: ImportOptions & { accepted?: readonly string[] } = {},
): Promise<FolderImport> {
  const given = await collect([{ absolute: resolve(folder), name: '', kind: 'folder' }])
  const [failed] = given.failed
  if (failed) throw failed
  // Reports what is there instead.
  if (given.client === null) await readClientFile(folder, null)
  const read = await readAll(given, { ...NOBODY, accepted }, options)
  if (read.client === null) throw new AppError('client.missing', { file: 'client.json', folder })
  return { ...mergeAll([read]), client: read.client, sealed: sealedIn(read) }
}

/** Every file that something was read from, and those that describe them. */
export function sealedIn({ describing, files }: AllRead): SealedFile[] {
  return [...describing, ...files.flatMap(({ seal, sources }) => (seal && sources.length > 0 ? [seal] : []))]
}

/** Reads files and folders named by the person, a client folder as its audit does; throws only when cancelled. */
export async function importPaths(paths: readonly string[], options: ImportOptions = {}): Promise<Import> {
  const { given, failed } = await lookAt(paths)
  const taken: Taken = { names: new Set(), places: new Set() }
  const folders = given.filter(({ kind }) => kind === 'folder').map((folder) => [folder])
  // Each folder may be of another client.
  const groups = [...folders, given.filter(({ kind }) => kind === 'file')]
  const read: AllRead[] = []
  for (const group of groups) {
    const found = await collect(group, taken)
    try {
      read.push(await readAll(found, NOBODY, options))
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'import.cancelled') throw error
      failed.push(error)
    }
  }
  const merged = mergeAll(read)
  return { ...merged, failed: [...failed, ...merged.failed] }
}

/** Merges what was read into one set of records. */
export function mergeAll(read: readonly AllRead[]): Import {
  const files = read.flatMap((each) => each.files)
  const extracts: SourceExtract[] = files.flatMap((file) => file.extracts)
  const { records, warnings } = merge(extracts, { timezone: read[0]?.timezone ?? NOBODY.timezone })
  return {
    sources: files.flatMap(({ sources }) => sources).sort(byFile),
    unknown: files.flatMap(({ unknown }) => unknown),
    failed: [...read.flatMap(({ failed }) => failed), ...files.flatMap(({ failed }) => failed)],
    strangers: read.flatMap(({ strangers }) => strangers),
    awaitingConsent: files.flatMap(({ awaitingConsent }) => awaitingConsent),
    warnings: [
      ...read.flatMap((each) => each.warnings),
      ...read.flatMap(doubtsOf),
      ...files.flatMap((file) => file.warnings),
      ...warnings,
    ],
    records,
  }
}

function doubtsOf({ files, whose, accepted }: AllRead): Message[] {
  if (whose === null) return []
  const sources = files.flatMap((file) => readSources(file.sources, file.extracts))
  return doubtsAbout(sources, whose, accepted)
}

async function contextOf(
  given: Given,
  client: Client | null,
  asked: FormatContext,
): Promise<FormatContext & Pick<AllRead, 'whose' | 'accepted'>> {
  const described = await readMappings(given.mapping ?? undefined)
  return {
    timezone: client?.timezone ?? asked.timezone,
    personName: client?.person.name ?? asked.personName,
    whose: client ?? asked.whose ?? null,
    consent: client ? client.consent?.given === true : (asked.consent ?? null),
    accepted: [...(client?.acceptedSources ?? []), ...(asked.accepted ?? [])],
    // Settings found next to the files were written for them.
    mappings: [...described.mappings, ...(asked.mappings ?? [])],
    repairAccents: described.repairAccents || asked.repairAccents === true,
  }
}

function isLogo({ absolute }: GivenFile, given: Given, client: Client | null): boolean {
  const logo = client?.consultant.logo
  return given.client !== null && logo !== undefined && absolute === resolve(given.client.folder, logo)
}

function isAmong({ path }: GivenFile, only: readonly string[] | null): boolean {
  return only === null || only.some((name) => name === path || name.startsWith(`${path}/`))
}

function byFile(a: Source, b: Source): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}
