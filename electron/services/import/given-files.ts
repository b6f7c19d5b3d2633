import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError, type Message } from '#shared/model/app-error'
import type { ClientFile } from './client-file'
import { MAPPING_FILE } from './mapping/mapping-file'
import { REPORT_FILE } from './report-file'
import { diskFailure, pathKind, walkFolder, type FoundFile } from './read/files'

/** A thing on the disk that the person gave; `name` is what they see, with `/` between folders. */
export interface GivenPath {
  absolute: string
  name: string
  kind: 'file' | 'folder'
}

/** A file to read; `explicit` where the person named the file itself, so that leaving it out needs an answer. */
export interface GivenFile extends FoundFile {
  explicit: boolean
}

/** The files behind what the person gave, under the names they have in an import; those that describe others apart. */
export interface Given {
  files: GivenFile[]
  mapping: FoundFile | null
  /** The `report.json` of a client folder. */
  report: FoundFile | null
  /** `described` where it was read already. */
  client: { folder: string; found: FoundFile; described?: ClientFile } | null
  failed: AppError[]
  warnings: Message[]
}

/** Names and places that files of an import have taken; pass the same one to several calls so that no two files share a name. */
export interface Taken {
  names: Set<string>
  places: Set<string>
}

/** Pictures, texts and other things that may lie in a client folder and hold no data for us. */
const NO_DATA =
  /\.(png|jpe?g|gif|svg|webp|heic|tiff?|bmp|ico|pdf|docx?|odt|rtf|pptx?|odp|md|mp[34]|m4[av]|mov|webm|wav|[ot]tf|woff2?|eml|msg|ics|url|lnk|ini|db|log|bak|tmp|sha256)$/i

/** True for files of a folder that are left out by their name; a person who names one gets it read. */
export function isNoData({ path, explicit }: GivenFile): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return !explicit && (NO_DATA.test(name) || name.startsWith('~$'))
}

/** What lies behind paths named on a command line; those where nothing can be read are in `failed`. */
export async function lookAt(paths: readonly string[]): Promise<{ given: GivenPath[]; failed: AppError[] }> {
  const given: GivenPath[] = []
  const failed: AppError[] = []
  for (const path of paths) {
    const absolute = resolve(path)
    const kind = await expected(pathKind(path), failed)
    if (kind) given.push({ absolute, name: basename(absolute), kind })
  }
  return { given, failed }
}

/** Finds the files behind what the person gave. Names of a folder's files stay those of the folder, so that the same folder read again is the same files. */
export async function collect(
  given: readonly GivenPath[],
  taken: Taken = { names: new Set(), places: new Set() },
): Promise<Given> {
  const result: Given = { files: [], mapping: null, report: null, client: null, failed: [], warnings: [] }
  for (const path of given)
    await expected(
      path.kind === 'file' ? takeFile(path, result, taken) : takeFolder(path, result, taken),
      result.failed,
    )
  return result
}

async function takeFolder({ absolute, name }: GivenPath, into: Given, taken: Taken): Promise<void> {
  const { files, clientFile, warnings } = await walkFolder(absolute)
  into.warnings.push(...warnings)
  if (clientFile) into.client ??= { folder: absolute, found: clientFile }
  for (const file of files) {
    if (file.path === MAPPING_FILE) into.mapping ??= file
    else if (file.path === REPORT_FILE) into.report ??= file
    else add({ ...file, explicit: false }, `${name}/${file.path}`, into, taken)
  }
}

async function takeFile({ absolute, name }: GivenPath, into: Given, taken: Taken): Promise<void> {
  const { size } = await stat(absolute).catch((error: unknown) => {
    throw diskFailure(name, error)
  })
  const found = { path: name, absolute, size }
  // A folder given by a browser arrives file by file.
  if (/^(?:[^/]+\/)?client\.json$/.test(name))
    into.client ??= { folder: absolute.slice(0, -'client.json'.length), found }
  else if (name.replace(/^[^/]+\//, '') === MAPPING_FILE) into.mapping ??= found
  else if (name.includes('/') && name.replace(/^[^/]+\//, '') === REPORT_FILE) into.report ??= found
  else add({ ...found, explicit: !name.includes('/') }, longerName(absolute), into, taken)
}

function longerName(absolute: string): string {
  return absolute.replaceAll('\\', '/').split('/').slice(-2).join('/')
}

/** A file given twice is read once; one of another place gets a name of its own. */
function add(file: GivenFile, longer: string, into: Given, { names, places }: Taken): void {
  if (places.has(file.absolute)) return
  places.add(file.absolute)
  let path = names.has(file.path) ? longer : file.path
  for (let count = 2; names.has(path); count++) path = longer.replace(/(\.[^./]*)?$/, ` (${String(count)})$1`)
  names.add(path)
  into.files.push({ ...file, path })
}

async function expected<T>(work: Promise<T>, failed: AppError[]): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    failed.push(error)
    return undefined
  }
}

/**
 * Files with the same bytes as another one, with the name of that one: the shortest name (a copy is called `x (1)`), then the first, whatever
 * the order they were given in, and never one that is left out by its name. Only files of equal size are compared.
 */
export async function readDuplicates(files: readonly GivenFile[]): Promise<Map<string, string>> {
  const sizes = new Map<number, GivenFile[]>()
  for (const file of files) sizes.set(file.size, [...(sizes.get(file.size) ?? []), file])
  const duplicates = new Map<string, string>()
  for (const same of sizes.values()) {
    if (same.length < 2 || same[0]!.size === 0) continue
    const seen = new Map<string, string>()
    for (const { path, absolute } of same.toSorted(byName)) {
      const hash = await hashOf(absolute)
      const original = hash === null ? undefined : seen.get(hash)
      if (original !== undefined) duplicates.set(path, original)
      else if (hash !== null) seen.set(hash, path)
    }
  }
  return duplicates
}

function byName(a: GivenFile, b: GivenFile): number {
  return (
    Number(isNoData(a)) - Number(isNoData(b)) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1)
  )
}

/** Null where the file cannot be read: reading it properly gives the error to show. */
async function hashOf(absolute: string): Promise<string | null> {
  try {
    const hash = createHash('sha256')
    await pipeline(createReadStream(absolute), hash)
    return hash.digest('hex')
  } catch {
    return null
  }
}
