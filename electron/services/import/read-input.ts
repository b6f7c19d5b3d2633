import type { FormatId } from '#shared/locale/keys'
import { AppError, type Message } from '#shared/model/app-error'
import type { Source } from '#shared/model/source'
import { emptyExtract } from '#shared/records/extract'
import type { SourceExtract } from '#shared/records/extract'
import type { Format, FormatContext, FormatResult } from './format'
import { FORMATS } from './formats/registry'
import { isNoData, type GivenFile } from './given-files'
import { applyMapping, mappingFits } from './mapping/apply-mapping'
import { listsApart } from './own-lists'
import { periodOf } from './period-of'
import { openCsv } from './read/csv'
import { openInput, readBytes, type Input, type Part } from './read/open'
import { repaired } from './read/repaired'
import { sniff } from './read/sniff'
import type { CsvTable, ReadFile, Workbook } from './read/table'
import { unknownReason } from './unknown-reason'

/** What one file, or all entries of one archive, gave. */
export interface ReadResult {
  sources: Source[]
  extracts: SourceExtract[]
  unknown: { file: string; reason: Message }[]
  failed: AppError[]
  warnings: Message[]
  /** Private files that were left unread until the audited person agrees. */
  awaitingConsent: string[]
}

function nothing(): ReadResult {
  return { sources: [], extracts: [], unknown: [], failed: [], warnings: [], awaitingConsent: [] }
}

/** Opens a file and reads all that is in it; `before` is called with the name of each part and may throw to stop. */
export async function readInput(
  given: GivenFile,
  context: FormatContext,
  before: (file: string) => Promise<void>,
): Promise<ReadResult> {
  const result = nothing()
  await before(given.path)
  if (isNoData(given))
    return { ...result, warnings: [{ key: 'errors.import.ignored', values: { file: given.path } }] }
  let input: Input
  try {
    input = await openInput(given.absolute, given.path)
  } catch (error) {
    return { ...result, failed: [asAppError(given.path, error)] }
  }
  try {
    result.failed.push(...input.rejected)
    await (input.archive
      ? readArchive(input, context, before, result)
      : readParts(input.parts, context, before, result))
  } finally {
    await input.close()
  }
  return result
}

async function readParts(
  parts: readonly Part[],
  context: FormatContext,
  before: (file: string) => Promise<void>,
  into: ReadResult,
): Promise<void> {
  for (const part of parts) {
    await before(part.file)
    try {
      const head = await part.head()
      const opening = sniff(head).kind === 'text' ? openingOf(part.file, head, context) : null
      if (opening && takeUnread(opening, context, into)) continue
      const bytes = await part.bytes()
      const scanned = opening && takeScan(opening, bytes, context)
      if (scanned) take(scanned, into)
      else await takeWhole(part.file, bytes, context, into)
    } catch (error) {
      into.failed.push(asAppError(part.file, error))
    }
  }
}

/** The beginning of a text table, and who reads it. */
interface Opening {
  table: CsvTable
  format: Omit<Format, 'recognises'> | undefined
}

function openingOf(file: string, head: Uint8Array, context: FormatContext): Opening {
  const table = openCsv(file, head)
  return { table, format: formatOf(table, context) }
}

/** A file that is known and not read: never, such as messages of any size, or not before the person agrees. */
function takeUnread({ table, format }: Opening, context: FormatContext, into: ReadResult): boolean {
  if (format?.private && context.consent === false) takePrivate(table.file, format.id, context, into)
  else if (format?.leftAlone) take(taken(table.file, format.id, format.read(table, context), context), into)
  else return false
  return true
}

/** A private file before consent: its name and nothing of it. */
function takePrivate(file: string, format: FormatId, context: FormatContext, into: ReadResult): void {
  const warnings: Message[] = [{ key: 'errors.import.consentAwaited', values: { file } }]
  const result: FormatResult = {
    extract: emptyExtract(),
    language: null,
    rows: 0,
    kept: 0,
    rejected: [],
    warnings,
  }
  take(taken(file, format, result, context), into)
  into.awaitingConsent.push(file)
}

/** A large list of the member export, without its rows ever being there all together; null for everything else. */
function takeScan({ table, format }: Opening, bytes: Uint8Array, context: FormatContext): Taken | null {
  if (!format?.scan || context.repairAccents || acceptsRepair(table, context)) return null
  const result = format.scan(table, bytes, context)
  return result && taken(table.file, format.id, result, context)
}

async function takeWhole(
  name: string,
  bytes: Uint8Array,
  context: FormatContext,
  into: ReadResult,
): Promise<void> {
  const read = await readBytes(name, bytes)
  const file = context.repairAccents || acceptsRepair(read, context) ? repaired(read) : read
  for (const table of listsApart(file)) takeTable(table.file, table, context, into)
}

function takeTable(name: string, file: ReadFile, context: FormatContext, into: ReadResult): void {
  const format = formatOf(file, context)
  if (format?.private && context.consent === false) takePrivate(name, format.id, context, into)
  else if (format) {
    const result = format.read(file, context)
    const main = taken(name, format.id, result, context)
    take(main, into)
    if (file.kind === 'workbook' && !format.leftAlone)
      takeRest(file, result.sheets ?? [], context, into, main)
  } else if (isOwnAudit(file)) into.warnings.push({ key: 'errors.import.ownAudit', values: { file: name } })
  else if (file.kind !== 'workbook' || !takeRest(file, [], context, into, null))
    into.unknown.push({ file: name, reason: unknownReason(file) })
}

/**
 * The sheets of a workbook that were not read with the first table: each may hold another one, which becomes a source of its own; what
 * nobody reads is named. False where no sheet was read at all.
 */
function takeRest(
  book: Workbook,
  read: readonly string[],
  context: FormatContext,
  into: ReadResult,
  main: Taken | null,
): boolean {
  const left: string[] = []
  let first = main
  for (const sheet of book.sheets.filter(({ name, rows }) => rows.length > 0 && !read.includes(name))) {
    const name = first === null ? book.file : `${book.file}/${sheet.name}`
    const alone: Workbook = {
      ...book,
      file: name,
      sheets: [sheet],
      warnings: first === null ? book.warnings : [],
    }
    const format = formatOf(alone, context)
    if (format) {
      const found = taken(name, format.id, format.read(alone, context), context)
      take(found, into)
      first ??= found
    } else left.push(sheet.name)
  }
  if (first === null) return false
  if (left.length > 0)
    first.source.warnings.push({
      key: 'errors.import.sheetsLeft',
      values: { file: book.file, count: left.length, sheets: left },
    })
  return true
}

/** Pictures, documents and pages of an export are no data; an unknown table is reported. */
async function readArchive(
  { file, parts }: Input,
  context: FormatContext,
  before: (file: string) => Promise<void>,
  into: ReadResult,
): Promise<void> {
  const tables: Part[] = []
  const own = nothing()
  for (const part of parts) {
    await before(part.file)
    try {
      if (await mayHoldData(part)) tables.push(part)
    } catch (error) {
      own.failed.push(asAppError(part.file, error))
    }
  }
  let ignored = parts.length - tables.length - own.failed.length
  await readParts(tables, context, before, own)
  for (const entry of own.unknown) {
    if (own.sources.length > 0 && !isTable(entry.reason)) ignored++
    else into.unknown.push(entry)
  }
  if (own.sources.length + own.failed.length + own.unknown.length === 0) {
    into.unknown.push({ file, reason: { key: 'errors.import.unknown.archive', values: { file } } })
  } else if (ignored > 0)
    into.warnings.push({ key: 'errors.import.entriesIgnored', values: { file, count: ignored } })
  into.sources.push(...own.sources)
  into.extracts.push(...own.extracts)
  into.failed.push(...onePerCause(own.failed))
  into.warnings.push(...own.warnings)
  into.awaitingConsent.push(...own.awaitingConsent)
}

async function mayHoldData(part: Part): Promise<boolean> {
  const { kind } = sniff(await part.head())
  return kind !== 'other' && (kind !== 'empty' || DATA_NAME.test(part.name))
}

const DATA_NAME = /\.(csv|tsv|xlsx?|html?)$/i

function isTable({ key }: Message): boolean {
  return key.endsWith('.csv') || key.endsWith('.workbook')
}

/** An encrypted archive fails at every entry for one and the same reason. */
function onePerCause(failed: readonly AppError[]): AppError[] {
  const seen = new Set<string>()
  return failed.filter(({ code }) => {
    if (code !== 'read.zipEncrypted' && code !== 'read.zipTotal') return true
    if (seen.has(code)) return false
    seen.add(code)
    return true
  })
}

interface Taken {
  source: Source
  extract: SourceExtract
}

function take({ source, extract }: Taken, into: ReadResult): void {
  into.sources.push(source)
  into.extracts.push(extract)
}

function taken(file: string, format: FormatId, result: FormatResult, { timezone }: FormatContext): Taken {
  const { extract, language, rows, kept, rejected, warnings } = result
  const period = periodOf(extract, timezone)
  return {
    source: { file, format, language, period, rows, kept, rejected, warnings },
    extract: { source: file, extract },
  }
}

/** Who reads the file: the mapping that the person made for it, else the format that knows it. */
function formatOf(file: ReadFile, context: FormatContext): Omit<Format, 'recognises'> | undefined {
  const mapping = context.mappings?.find((candidate) => mappingFits(file, candidate))
  if (!mapping) return FORMATS.find((candidate) => candidate.recognises(file, context))
  return { id: `mapped-${mapping.target}`, read: (table, asked) => applyMapping(table, mapping, asked) }
}

/** True where the person described this very table and accepted the repair of its accents. */
function acceptsRepair(file: ReadFile, { mappings = [] }: FormatContext): boolean {
  const accepting = mappings.filter((mapping) => mapping.repairAccents === true)
  if (accepting.length === 0) return false
  const better = repaired(file)
  return accepting.some((mapping) => mappingFits(better, mapping))
}

/** A stored audit found among the data is a result, not data. */
function isOwnAudit(file: ReadFile): boolean {
  return file.kind === 'json' && /^\s*\{\s*"format"\s*:\s*"aplomb\./.test(file.text)
}

/** The failure to show; a fault of ours is named as one and does not stop the other files. */
function asAppError(file: string, error: unknown): AppError {
  if (!(error instanceof AppError)) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'unknown'
    return new AppError('import.fault', { file, detail }, { cause: error })
  }
  return 'file' in error.values
    ? error
    : new AppError(error.code, { file, ...error.values }, { cause: error })
}
