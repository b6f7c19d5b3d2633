import { AppError } from '#shared/model/app-error'
import type { InputOf } from '#shared/host/contract'
import type { EmployerRead } from '#shared/host/results'
import { call } from '#renderer/host/host'
import { readClients } from '#renderer/store/clients'
import { storeEmployer } from '#renderer/store/employers'
import { rememberedMappings } from '#renderer/store/mappings'
import { saveTeamAudit } from '#renderer/store/team-audits'
import { whileUnfinished } from '#renderer/store/unfinished'
import { setArchived } from '#renderer/store/workspaces'
import { computeTeam, mergeIntoWorkspace } from '#renderer/workers/data-client'
import { attempt } from '#renderer/shell/undo'
import { startJob, useImportJob } from './import-job'
import { takeReport } from './take-report'

/** Opens the bundled employer: the existing one, or a new one with its people. Returns its id. */
export async function openEmployerSample(sample: 'halvea'): Promise<string> {
  const known = (await readClients()).rows.find((row) => row.sample === sample && row.isEmployer)
  if (known) {
    if (known.archivedAt !== null) await setArchived(known.id, false)
    return known.id
  }
  const read = await readEmployer({ kind: 'sample', sample })
  if (read === null) throw new AppError('team.missing', { file: 'employer.json', folder: sample })
  return makeEmployer(read, sample)
}

/** Opens a folder with an `employer.json` and all its people; null if there is no such file. Returns the employer's id. */
export async function openEmployer(grants: readonly string[]): Promise<string | null> {
  const read = await readEmployer({ kind: 'grants', grants: [...grants] })
  return read === null ? null : makeEmployer(read, null)
}

/** Reads an employer's folder without storing anything. Progress is in `useImportJob`. */
async function readEmployer(from: InputOf<'employer.read'>['from']): Promise<EmployerRead | null> {
  const job = startJob({ workspace: null, grants: [], only: null })
  try {
    return await call('employer.read', { job, from, mappings: await rememberedMappings() })
  } finally {
    if (useImportJob.getState().current?.job === job) useImportJob.setState({ current: null })
  }
}

/** Stores an employer with its people and its first audit; reports who could not be read. */
async function makeEmployer(read: EmployerRead, sample: 'halvea' | null): Promise<string> {
  const id = await whileUnfinished(() =>
    storeEmployer(read, sample, async (workspace, result) => {
      await mergeIntoWorkspace(workspace, result, [])
      await takeReport(workspace, result.report)
    }),
  )
  const team = await computeTeam(id)
  if (team) await saveTeamAudit(id, team.audit, team.madeOf)
  for (const { folder, failed } of read.people)
    if (failed) attempt(() => Promise.reject(new AppError(failed.code, failed.values)), { what: folder })
  return id
}
