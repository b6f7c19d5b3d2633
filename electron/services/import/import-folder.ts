import type { Client } from '#shared/model/client'
import { readClientFile } from './client-file'
import { importFiles, type Import, type ImportOptions } from './importer'
import { MAPPING_FILE, readMappings } from './mapping/mapping-file'
import { walkFolder } from './read/files'

export type { ImportOptions } from './importer'

/** What a client folder gave, with the client it is about. */
export interface FolderImport extends Import {
  client: Client
}

/** Reads a client folder: `client.json` and every data file, at any depth. Throws `AppError` for a wrong or missing `client.json`. */
export async function importFolder(folder: string, options: ImportOptions = {}): Promise<FolderImport> {
  const { files, clientFile, warnings } = await walkFolder(folder)
  const { client, warnings: unknownKeys } = await readClientFile(folder, clientFile)
  const { logo } = client.consultant
  const mapped = await readMappings(files.find(({ path }) => path === MAPPING_FILE))
  const besides = [MAPPING_FILE, logo?.replace(/^\.\//, '')]
  const data = files
    .filter(({ path }) => !besides.includes(path))
    .map((file) => ({ ...file, explicit: false }))
  const imported = await importFiles(
    data,
    { timezone: client.timezone, personName: client.person.name, ...mapped },
    options,
  )
  return { ...imported, client, warnings: [...warnings, ...unknownKeys, ...imported.warnings] }
}
