import type { AppError } from '#shared/model/app-error'
import type { Failed, ImportResult } from '#shared/host/results'
import type { FormatContext } from '#services/import/format'
import { collect, type Given, type GivenPath } from '#services/import/given-files'
import { readAll, type ReadOptions } from '#services/import/importer'
import { readLogo } from '#services/report/logo'

export interface ReadFilesInput extends FormatContext {
  given: GivenPath[]
  /** Names of files, or of tables inside them: the others are left alone. Absent or null: all. */
  only?: string[] | null
}

export type ReadHooks = Pick<ReadOptions, 'onProgress' | 'signal'>

/** Reads what the person gave, file by file, without merging: the page owns the data. Throws what `readAll` throws. */
export async function readFiles(
  { given, only = null, ...context }: ReadFilesInput,
  hooks: ReadHooks = {},
): Promise<ImportResult> {
  return readGiven(await collect(given), context, { ...hooks, only })
}

/** The same for files that were looked at already. */
export async function readGiven(
  found: Given,
  context: FormatContext,
  options: ReadOptions,
): Promise<ImportResult> {
  const { client, files, failed, strangers, warnings } = await readAll(found, context, options)
  const logo = found.client && client ? await readLogo(found.client.folder, client.consultant.logo) : null
  return {
    client,
    logo,
    files: files.map((file) => ({ ...file, failed: file.failed.map(failedOf) })),
    failed: failed.map(failedOf),
    strangers,
    warnings,
  }
}

/** An error loses its class between threads. */
export function failedOf({ code, values }: AppError): Failed {
  return { code, values }
}
