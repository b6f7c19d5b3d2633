import type { AppError } from '#shared/model/app-error'
import type { Failed, ImportResult } from '#shared/host/results'
import type { FormatContext } from '#services/import/format'
import { collect, type Given, type GivenPath } from '#services/import/given-files'
import { readAll, type ReadOptions } from '#services/import/importer'
import { reportFileAt } from '#services/import/report-file'
import { readLogo } from '#services/report/logo'

export interface ReadFilesInput extends FormatContext {
  given: GivenPath[]
  /** Reads only these files or tables inside files. Absent or null: all. */
  only?: string[] | null
}

export type ReadHooks = Pick<ReadOptions, 'onProgress' | 'signal'>

/** Reads the given files one by one, without merging: the page owns the data. Throws what `readAll` throws. */
export async function readFiles(
  { given, only = null, ...context }: ReadFilesInput,
  hooks: ReadHooks = {},
): Promise<ImportResult> {
  return readGiven(await collect(given), context, { ...hooks, only })
}

/** The same for files already examined. */
export async function readGiven(
  found: Given,
  context: FormatContext,
  options: ReadOptions,
): Promise<ImportResult> {
  const { client, files, failed, strangers, warnings } = await readAll(found, context, options)
  const logo = found.client && client ? await readLogo(found.client.folder, client.consultant.logo) : null
  // A client who is there already has decisions of their own.
  const isNew = client !== null && context.whose == null
  return {
    client,
    logo,
    report: isNew && found.report ? await reportFileAt(found.report.absolute) : {},
    files: files.map((file) => ({ ...file, failed: file.failed.map(failedOf) })),
    failed: failed.map(failedOf),
    strangers,
    warnings,
  }
}

/** Plain data, because an error loses its class between threads. */
export function failedOf({ code, values }: AppError): Failed {
  return { code, values }
}
