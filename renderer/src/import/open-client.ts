import { create } from 'zustand'
import { AppError } from '#shared/model/app-error'
import type { Grant, ImportResult, ImportedFile } from '#shared/host/results'
import { computeAudit } from '#renderer/workers/data-client'
import { saveAudit } from '#renderer/store/audits'
import { readClients } from '#renderer/store/clients'
import { whileUnfinished } from '#renderer/store/unfinished'
import { createWorkspace, eraseWorkspace, finishWorkspace, setArchived } from '#renderer/store/workspaces'
import { readForImport, storeImport, useImportJob } from './import-job'

/** Files given outside a client and examined but not stored: the person must first say whose they are. */
export interface GivenFiles {
  grants: readonly Grant[]
  files: readonly ImportedFile[]
}

/** Whether the client list is opening something, and the files waiting there for a client. */
export const useOpening = create<{ isOpening: boolean; given: GivenFiles | null }>(() => ({
  isOpening: false,
  given: null,
}))

/** Marks something as being opened until it is; null if the person cancelled. */
export async function whileOpening<T>(open: () => Promise<T>): Promise<T | null> {
  useOpening.setState({ isOpening: true })
  try {
    return await open()
  } catch (error) {
    if (error instanceof AppError && error.code === 'import.cancelled') return null
    throw error
  } finally {
    useOpening.setState({ isOpening: false })
  }
}

/** Opens a bundled sample: the existing client, or a new one with its files imported and its first audit stored. Returns its id. */
export async function openSample(sample: 'camille' | 'etienne' | 'halvea'): Promise<string> {
  if (sample === 'halvea') return (await import('./open-employer')).openEmployerSample(sample)
  const known = (await readClients()).rows.find((row) => row.sample === sample)
  if (known && known.files > 0) {
    if (known.archivedAt !== null) await setArchived(known.id, false)
    return known.id
  }
  const result = await readForImport(null, { kind: 'sample', sample })
  if (result.client === null) throw new AppError('client.missing', { file: 'client.json', folder: sample })
  return makeClient(result, result.client, sample)
}

/**
 * Opens what was given outside a client. As on the command line, a folder with a `client.json` is a client, one with an `employer.json` an
 * employer: returns its id. Anything else waits in `useOpening` until a person says whose it is: returns null.
 */
export async function openGiven(grants: readonly Grant[]): Promise<string | null> {
  const given = grants.map(({ grant }) => grant)
  const from = { kind: 'grants' as const, grants: given }
  if (mayBeEmployer(grants)) {
    const employer = await (await import('./open-employer')).openEmployer(given)
    if (employer !== null) return employer
  }
  const result = await readForImport(null, from, grants)
  if (result.client !== null) return makeClient(result, result.client, null)
  useImportJob.setState({ current: null })
  if (result.files.length === 0 && result.failed[0])
    throw new AppError(result.failed[0].code, result.failed[0].values)
  useOpening.setState({ given: { grants, files: result.files } })
  return null
}

/** Whether the grants may be an employer's folder: one folder, or, from a browser, its files one by one. */
function mayBeEmployer(grants: readonly Grant[]): boolean {
  const [first] = grants
  return grants.length === 1
    ? first?.kind === 'folder'
    : grants.some(({ name }) => /^[^/]+\/employer\.json$/.test(name))
}

async function makeClient(
  result: ImportResult,
  client: NonNullable<ImportResult['client']>,
  sample: 'camille' | 'etienne' | null,
): Promise<string> {
  const { logo } = result
  const id = await whileUnfinished(async () => {
    const made = await createWorkspace({ client, logo, sample, unfinished: true })
    try {
      await storeImport(made, result)
      await (await import('./take-report')).takeReport(made, result.report)
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
