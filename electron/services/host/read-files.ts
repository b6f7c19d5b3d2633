import { stat } from 'node:fs/promises'
import { setImmediate as nextTick } from 'node:timers/promises'
import { AppError, type Message } from '#shared/model/app-error'
import type { Client } from '#shared/model/client'
import type { Mapping } from '#shared/model/mapping'
import type { Failed, ImportedFile, ImportResult } from '#shared/host/results'
import { readClientFile } from '#services/import/client-file'
import { readDuplicates } from '#services/import/duplicates'
import type { GivenFile } from '#services/import/given-files'
import { MAPPING_FILE, readMappings } from '#services/import/mapping/mapping-file'
import { walkFolder, type FoundFile } from '#services/import/read/files'
import { readInput } from '#services/import/read-input'
import { readLogo } from '#services/report/logo'
import type { Granted } from './grants'

export interface ReadFilesInput {
  given: Granted[]
  /** Names of files, or of tables inside them: the others are left alone. Absent or null: all. */
  only?: string[] | null
  timezone: string
  personName: string | null
  mappings?: Mapping[]
  repairAccents?: boolean
}

export interface ReadHooks {
  onProgress: (event: { file: string; done: number; total: number }) => void
  signal: AbortSignal
}

interface Collected {
  files: GivenFile[]
  mapping: FoundFile | null
  client: { folder: string; found: FoundFile } | null
  failed: Failed[]
  warnings: Message[]
}

/** Reads what the person gave, file by file, without merging: the page owns the data. Throws `import.cancelled`, and for a wrong `client.json`. */
export async function readFiles(
  { given, only = null, ...asked }: ReadFilesInput,
  { onProgress, signal }: ReadHooks,
): Promise<ImportResult> {
  const { files, client: description, mapping, failed, warnings } = await collect(given)
  const { client, logo } = await describe(description, warnings)
  const described = await readMappings(mapping ?? undefined)
  const context = {
    timezone: client?.timezone ?? asked.timezone,
    personName: client?.person.name ?? asked.personName,
    // What lies beside the files was written for them.
    mappings: [...described.mappings, ...(asked.mappings ?? [])],
    repairAccents: described.repairAccents || asked.repairAccents === true,
  }
  const data = files.filter(
    ({ path }) =>
      (client?.consultant.logo === undefined || path !== client.consultant.logo.replace(/^\.\//, '')) &&
      (only === null || only.some((name) => name === path || name.startsWith(`${path}/`))),
  )
  const duplicates = await readDuplicates(data)
  const imported: ImportedFile[] = []
  for (const [done, file] of data.entries()) {
    const original = duplicates.get(file.path)
    if (original !== undefined) {
      warnings.push({ key: 'errors.import.duplicate', values: { file: file.path, original } })
      continue
    }
    const read = await readInput(file, context, async (part) => {
      onProgress({ file: part, done, total: data.length })
      await nextTick()
      if (signal.aborted) throw new AppError('import.cancelled')
    })
    imported.push({ file: file.path, ...read, failed: read.failed.map(failedOf) })
  }
  onProgress({ file: '', done: data.length, total: data.length })
  return { client, logo, files: imported, failed, warnings }
}

/** The files behind what the person gave, under the names they have in an import; those that describe others apart. */
export async function collect(given: readonly Granted[]): Promise<Collected> {
  const result: Collected = { files: [], mapping: null, client: null, failed: [], warnings: [] }
  for (const { absolute, name, kind } of given) {
    try {
      if (kind === 'file') await takeFile(absolute, name, result)
      else {
        const { files, clientFile, warnings } = await walkFolder(absolute)
        result.warnings.push(...warnings)
        // Names stay those of the folder, so that the same folder read again is the same files.
        const prefix = given.length > 1 ? `${name}/` : ''
        result.mapping ??= files.find(({ path }) => path === MAPPING_FILE) ?? null
        result.files.push(
          ...files
            .filter(({ path }) => path !== MAPPING_FILE)
            .map((file) => ({ ...file, path: prefix + file.path, explicit: false })),
        )
        if (clientFile) result.client ??= { folder: absolute, found: clientFile }
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      result.failed.push(failedOf(error))
    }
  }
  return result
}

async function takeFile(absolute: string, name: string, into: Collected): Promise<void> {
  const { size } = await stat(absolute)
  // A folder given by a browser arrives file by file.
  const isClient = /^(?:[^/]+\/)?client\.json$/.test(name)
  const isMapping = name.replace(/^[^/]+\//, '') === MAPPING_FILE
  if (isClient)
    into.client ??= {
      folder: absolute.slice(0, -'client.json'.length),
      found: { path: name, absolute, size },
    }
  else if (isMapping) into.mapping ??= { path: name, absolute, size }
  else into.files.push({ path: name, absolute, size, explicit: !name.includes('/') })
}

async function describe(
  found: Collected['client'],
  warnings: Message[],
): Promise<{ client: Client | null; logo: ImportResult['logo'] }> {
  if (found === null) return { client: null, logo: null }
  const { client, warnings: unknownKeys } = await readClientFile(found.folder, found.found)
  warnings.push(...unknownKeys)
  return { client, logo: await readLogo(found.folder, client.consultant.logo) }
}

function failedOf({ code, values }: AppError): Failed {
  return { code, values }
}
