import { AppError } from '#shared/model/app-error'
import type { Grant } from '#shared/host/results'
import { computeAudit } from '#renderer/workers/data-client'
import { saveAudit } from '#renderer/store/audits'
import { readClients } from '#renderer/store/clients'
import { whileUnfinished } from '#renderer/store/unfinished'
import { createWorkspace, eraseWorkspace, finishWorkspace, setArchived } from '#renderer/store/workspaces'
import { readForImport, storeImport } from './import-job'

/** Opens a bundled client: the one that is there already, else a new one with its files read and its first audit stored. Returns its id. */
export async function openSample(sample: 'camille' | 'etienne'): Promise<string> {
  const known = (await readClients()).rows.find((row) => row.sample === sample)
  if (known && known.files > 0) {
    if (known.archivedAt !== null) await setArchived(known.id, false)
    return known.id
  }
  return openNew({ kind: 'sample', sample }, sample)
}

/** Makes a client of a folder with a `client.json`, as the command line does; throws `client.missing` without one. Returns its id. */
export async function openFolder(grants: readonly Grant[]): Promise<string> {
  return openNew({ kind: 'grants', grants: grants.map(({ grant }) => grant) }, null, grants)
}

async function openNew(
  from: Parameters<typeof readForImport>[1],
  sample: 'camille' | 'etienne' | null,
  grants: readonly Grant[] = [],
): Promise<string> {
  const result = await readForImport(null, from, grants)
  if (result.client === null) throw new AppError('client.missing', { file: 'client.json', folder: '' })
  const { client, logo } = result
  const id = await whileUnfinished(async () => {
    const made = await createWorkspace({ client, logo, sample, unfinished: true })
    try {
      await storeImport(made, result)
      await finishWorkspace(made)
    } catch (error) {
      await eraseWorkspace(made)
      throw error
    }
    return made
  })
  const { audit, change } = await computeAudit(id)
  if (audit) await saveAudit(id, audit, change)
  return id
}
