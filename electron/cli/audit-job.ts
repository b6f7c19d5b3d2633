import { resolve, sep } from 'node:path'
import { AppError } from '#shared/model/app-error'
import type { Seal } from '#shared/model/seal'
import type { Language } from '#shared/model/vocabulary'
import type { ReportLength } from '#shared/model/report-length'
import { auditFolder, NothingRead, type AuditOfFolder } from '#services/audit-client'
import { auditJson } from '#services/export/audit-json'
import { readReportFile, REPORT_FILE } from '#services/import/report-file'
import { sealsOf } from '#services/seal/file-seal'
import { manifestText } from '#services/seal/manifest'
import { sealedAudit, type Earlier } from '#services/seal/seal-folder'
import { checkWritable, writeOutputs, type Output } from '#services/write-outputs'
import { EXIT, worst, type ExitCode } from './exit'
import { errorText, printFailure } from './failure'
import { complainOf } from './import-report'
import { earlierAudit, readEarlierFile, type EarlierFile } from './since'
import { tableRow, type TableRow } from './table'
import { jobTerminal, type JobHooks, type JobTerminal } from './job-terminal'
import { placesOf, type Places } from './places'
import type { Terminal } from './terminal'

/** The options for auditing one client folder. */
export interface ClientOptions {
  lang?: Language
  asOf?: string
  acceptSource?: string[]
  pdf?: string
  json?: string
  xlsx?: string
  /** The annex as a separate file. */
  annex?: string
  /** The report as an HTML page, and as slides. */
  html?: string
  pptx?: string
  length?: ReportLength
  out?: string
  /** The SHA-256 of every output and of every file that was read. */
  manifest?: string
  since?: string
  quiet?: boolean
}

/** The result for one client: exit code, table row and files written. Its messages are told as they come. */
export interface ClientDone {
  folder: string
  code: ExitCode
  row: TableRow | null
  written: string[]
  /** The audit as JSON, if it is to be printed. */
  printed: string | Uint8Array | null
}

type Done = Omit<ClientDone, 'folder'>

/** Audits one client folder and writes its outputs. */
export async function auditClient(
  { folder, options }: { folder: string; options: ClientOptions },
  hooks: JobHooks,
): Promise<ClientDone> {
  const job = jobTerminal(options, hooks)
  return { folder, ...(await auditOne(folder, options, job)) }
}

async function auditOne(
  folder: string,
  options: ClientOptions,
  { terminal, at }: JobTerminal,
): Promise<Done> {
  try {
    const since = options.since === undefined ? null : await readEarlierFile(options.since)
    const places = placesOf(folder, options)
    await checkWritable(Object.values(places).flatMap((path) => (path && path !== '-' ? [path] : [])))
    terminal.progress(terminal.translator.t('cli.progress.reading', { folder }))
    // Each file reports progress twice: when its header is examined and when it is read.
    const seen = new Set<string>()
    const result = await auditFolder(folder, {
      ...(options.lang && { language: options.lang }),
      ...(options.asOf && { asOf: options.asOf }),
      ...(options.acceptSource && { accepted: options.acceptSource }),
      onProgress: ({ file }) => {
        at(file)
        if (file === '' || seen.has(file)) return
        seen.add(file)
        terminal.progress(`  ${file}`)
      },
    })
    checkInputs(folder, result, places)
    const earlier = since && (await earlierOf(since, result))
    const outputs = await render(folder, result, places, { earlier, options, terminal })
    await writeOutputs(outputs.filter(({ path }) => path !== '-'))
    const printed = outputs.find(({ path }) => path === '-')?.bytes ?? null
    const code = worst([complainOf(result.imported, terminal), complainOfFailures(result.failures, terminal)])
    return {
      code,
      row: tableRow(folder, result.audit),
      written: outputs.map(({ path }) => path).filter((path) => path !== '-'),
      printed,
    }
  } catch (error) {
    return failed(folder, error, terminal)
  }
}

function failed(folder: string, error: unknown, terminal: Terminal): Done {
  const done = { row: null, written: [], printed: null }
  if (!(error instanceof AppError)) return { ...done, code: printFailure(error, terminal) }
  terminal.complain(`${folder}: ${errorText(error, terminal)}`)
  if (error instanceof NothingRead && error.imported.unknown.length === 0)
    terminal.complain(terminal.translator.t('cli.templates'))
  const reasons = error instanceof NothingRead ? complainOf(error.imported, terminal) : EXIT.ok
  return { ...done, code: worst([EXIT.badInput, reasons]) }
}

function complainOfFailures(
  failures: AuditOfFolder['failures'],
  { translator, complain }: Terminal,
): ExitCode {
  for (const { part, failure } of failures) {
    complain(
      translator.t('cli.partFailed', {
        part,
        detail: failure instanceof Error ? failure.message : String(failure),
      }),
    )
  }
  return failures.length > 0 ? EXIT.ours : EXIT.ok
}

// An output must not overwrite an input.
function checkInputs(folder: string, { imported }: AuditOfFolder, places: Places): void {
  const read = [...imported.sources, ...imported.unknown].map(({ file }) => file)
  const inputs = ['client.json', REPORT_FILE, ...read].map((file) => resolve(folder, file))
  const over = Object.values(places).find(
    (path) =>
      path !== undefined &&
      inputs.some((input) => input === resolve(path) || input.startsWith(resolve(path) + sep)),
  )
  if (over !== undefined) throw new AppError('cli.overInput', { path: over })
}

function senderOf({ company, name }: AuditOfFolder['client']['consultant']): string {
  return company ?? name ?? ''
}

function askedOf({ asOf, lang, acceptSource }: ClientOptions): Seal['asked'] {
  return { asOf: asOf ?? null, language: lang ?? null, accepted: acceptSource ?? [] }
}

async function earlierOf(since: EarlierFile, { audit, client }: AuditOfFolder): Promise<Earlier | null> {
  const earlier = earlierAudit(since, audit, client.timezone)
  const [seal] = await sealsOf([{ path: since.file, absolute: resolve(since.file) }])
  return seal ? { audit: earlier, sha256: seal.sha256 } : null
}

async function render(
  folder: string,
  result: AuditOfFolder,
  wanted: Places,
  { earlier, options, terminal }: { earlier: Earlier | null; options: ClientOptions; terminal: Terminal },
): Promise<Output[]> {
  const { client } = result
  const previous = earlier?.audit ?? null
  const decided = await readReportFile(folder)
  const audit = await sealedAudit(folder, result, { decided, earlier, asked: askedOf(options) })
  const outputs: Output[] = []
  if (wanted.json) outputs.push({ path: wanted.json, bytes: auditJson(audit) })
  // Output code is loaded only if needed.
  if (wanted.xlsx) {
    const { auditXlsx } = await import('#services/export/audit-xlsx')
    outputs.push({ path: wanted.xlsx, bytes: await auditXlsx(audit, senderOf(client.consultant)) })
  }
  const { seal } = audit
  const whole = { ...result.audit, seal }
  const withManifest = () => {
    if (!wanted.manifest || !seal) return outputs
    const bytes = manifestText(wanted.manifest, outputs, { folder, files: seal.files })
    return [...outputs, { path: wanted.manifest, bytes }]
  }
  if (!wanted.pdf && !wanted.annex && !wanted.html && !wanted.pptx) return withManifest()
  terminal.progress(terminal.translator.t('cli.progress.report'))
  const { renderReport } = await import('#services/report/report')
  const { reportOptions } = await import('./report-options')
  const report = await reportOptions(folder, { client, decided, previous }, audit)
  const asked = options.length ?? decided.length
  const unprintable = new Set<string>()
  const printed = async (how: typeof report) => {
    const made = await renderReport(whole, how)
    for (const name of made.unprintable) unprintable.add(name)
    return made.bytes
  }
  const other = { ...report, ...(asked && { length: asked }) }
  if (wanted.pdf) outputs.push({ path: wanted.pdf, bytes: await printed(other) })
  if (wanted.html) {
    const { htmlReport } = await import('#services/report/html/html-report')
    outputs.push({ path: wanted.html, bytes: htmlReport(whole, other) })
  }
  if (wanted.pptx) {
    const { slideReport } = await import('#services/report/slides/slide-report')
    outputs.push({ path: wanted.pptx, bytes: await slideReport(whole, other) })
  }
  if (wanted.annex) {
    const { sections: _, ...rest } = report
    outputs.push({ path: wanted.annex, bytes: await printed({ ...rest, length: 'annex' }) })
  }
  for (const name of unprintable) terminal.complain(terminal.translator.t('cli.unprintable', { name }))
  return withManifest()
}
