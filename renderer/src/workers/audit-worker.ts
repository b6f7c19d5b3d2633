import { AppError } from '#shared/model/app-error'
import { linkedinOnly } from '#shared/audit/support/linkedin-only'
import { asOfDay, auditPeriod } from '#shared/audit/support/period'
import { runAudit } from '#shared/audit/engine/run-audit'
import type { Records } from '#shared/model/records'
import { readClientRow } from '../store/clients'
import { importFiles } from '../store/import-files'
import { removeFiles } from '../store/remove-files'
import { readClient, readMerged, readSources } from '../store/read-workspace'
import { version } from '../../../package.json'
import type { LiveAudit, WorkerAnswer, WorkerRequest } from './audit-protocol'

// Merging and auditing are seconds of work for a large client: they stay off the page's thread, with the calendars and the label model.
let kept: { workspace: string; recordsChange: number; records: Records } | null = null

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  void respond(data).then((answer) => postMessage(answer))
})

async function respond(request: WorkerRequest): Promise<WorkerAnswer> {
  const { id } = request
  try {
    if (request.kind === 'audit') return { id, kind: 'audit', live: await audit(request) }
    if (request.kind === 'import')
      return { id, kind: 'import', imported: await importFiles(request.workspace, request) }
    await removeFiles(request.workspace, request.files)
    return { id, kind: 'removed' }
  } catch (error) {
    if (error instanceof AppError) return { id, kind: 'failed', code: error.code, values: error.values }
    return {
      id,
      kind: 'fault',
      text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

async function audit({
  workspace,
  language,
  asOf: asked,
}: Extract<WorkerRequest, { kind: 'audit' }>): Promise<LiveAudit> {
  const row = await readClientRow(workspace)
  if (!row) throw new AppError('workspace.gone')
  const [client, sources] = await Promise.all([readClient(row), readSources(workspace)])
  if (kept?.workspace !== workspace || kept.recordsChange !== row.recordsChange) {
    kept = {
      workspace,
      recordsChange: row.recordsChange,
      records: await readMerged(workspace, client.timezone),
    }
  }
  const { records } = kept
  const asOf = asOfDay(linkedinOnly({ records }).records, client, asked ?? undefined)
  if (asOf === null) return { audit: null, change: row.change, faults: [] }
  const faults: string[] = []
  const input = {
    client,
    records,
    sources,
    asOf,
    period: auditPeriod(asOf, client.periodMonths),
    language: language ?? client.language,
    engine: version,
  }
  const audit = runAudit(input, ({ part, failure }) =>
    faults.push(`${part}: ${failure instanceof Error ? (failure.stack ?? '') : String(failure)}`),
  )
  return { audit, change: row.change, faults }
}
