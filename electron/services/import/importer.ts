import { setImmediate as nextTick } from 'node:timers/promises'
import { AppError, type Message } from '#shared/model/app-error'
import type { Records } from '#shared/model/records'
import type { Source } from '#shared/model/source'
import { merge, type SourceExtract } from '#shared/records/merge'
import type { FormatContext } from './format'
import { readDuplicates } from './duplicates'
import { findGiven, type GivenFile } from './given-files'
import { readInput } from './read-input'

/** What happens while files are read; `done` of `total` files are behind. */
export interface ImportProgress {
  file: string
  phase: 'read' | 'merge'
  done: number
  total: number
}

export interface ImportOptions {
  onProgress?: (event: ImportProgress) => void
  /** Stops between two files; the import then throws `import.cancelled`. */
  signal?: AbortSignal
  /** Records merged before, to be added to. */
  known?: Records
}

/** What the files gave. Nothing is lost silently: a file is in `sources`, `unknown` or `failed`, or a warning counts it. */
export interface Import {
  sources: Source[]
  /** Readable files of a kind that no format recognises, and why. */
  unknown: { file: string; reason: Message }[]
  /** Files that cannot be read; every `values.file` is set. */
  failed: AppError[]
  warnings: Message[]
  records: Records
}

/** Reads files and folders named by the person; throws only when cancelled. */
export async function importPaths(
  paths: readonly string[],
  { timezone = 'Europe/Paris', personName = null, ...options }: ImportOptions & Partial<FormatContext> = {},
): Promise<Import> {
  const { files, failed, warnings } = await findGiven(paths)
  const imported = await importFiles(files, { timezone, personName }, options)
  return {
    ...imported,
    failed: [...failed, ...imported.failed],
    warnings: [...warnings, ...imported.warnings],
  }
}

/** Reads files one after the other and merges what they say. */
export async function importFiles(
  files: readonly GivenFile[],
  context: FormatContext,
  { onProgress, signal, known }: ImportOptions = {},
): Promise<Import> {
  const result: Omit<Import, 'records'> = { sources: [], unknown: [], failed: [], warnings: [] }
  const extracts: SourceExtract[] = []
  const total = files.length
  const duplicates = await readDuplicates(files)
  for (const [done, given] of files.entries()) {
    const original = duplicates.get(given.path)
    if (original !== undefined) {
      result.warnings.push({ key: 'errors.import.duplicate', values: { file: given.path, original } })
      continue
    }
    const input = await readInput(given, context, async (file) => {
      onProgress?.({ file, phase: 'read', done, total })
      // Lets timers, cancelling and the window breathe between two parts.
      await nextTick()
      if (signal?.aborted) throw new AppError('import.cancelled')
    })
    result.sources.push(...input.sources)
    result.unknown.push(...input.unknown)
    result.failed.push(...input.failed)
    result.warnings.push(...input.warnings)
    extracts.push(...input.extracts)
  }
  onProgress?.({ file: '', phase: 'merge', done: total, total })
  const { records, warnings } = merge(extracts, { timezone: context.timezone, ...(known && { known }) })
  return {
    ...result,
    sources: result.sources.sort(byFile),
    warnings: [...result.warnings, ...warnings],
    records,
  }
}

function byFile(a: Source, b: Source): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}
