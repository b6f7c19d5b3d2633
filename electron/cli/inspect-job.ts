import { failedOf } from '#services/host/read-files'
import { importPaths, type Import } from '#services/import/importer'
import type { Failed } from '#shared/host/results'
import type { JobHooks } from './job-terminal'

/** What was read, without the records, as plain data. */
export interface Inspected extends Omit<Import, 'records' | 'failed'> {
  failed: Failed[]
}

/** Reads the paths and tells what was recognised in them. */
export async function inspectPaths(
  { paths }: { paths: readonly string[] },
  { onProgress = () => undefined }: JobHooks,
): Promise<Inspected> {
  const { records: _, failed, ...read } = await importPaths(paths, { onProgress })
  return { ...read, failed: failed.map(failedOf) }
}
