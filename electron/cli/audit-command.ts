import { basename, join, resolve, sep } from 'node:path'
import Table from 'cli-table3'
import { AppError } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { Seal } from '#shared/model/seal'
import type { Language } from '#shared/model/vocabulary'
import type { ReportLength } from '#shared/report/lengths'
import { auditFolder, NothingRead, type AuditOfFolder } from '#services/audit-client'
import { auditJson } from '#services/export/audit-json'
import { auditXlsx } from '#services/export/audit-xlsx'
import { readReportFile, REPORT_FILE } from '#services/import/report-file'
import { htmlReport } from '#services/report/html/html-report'
import { printable } from '#services/report/pdf/printable'
import { renderReport } from '#services/report/report'
import { slideReport } from '#services/report/slides/slide-report'
import { resourcePath } from '#services/resources'
import { sealsOf } from '#services/seal/file-seal'
import { manifestText } from '#services/seal/manifest'
import { sealedAudit, type Earlier } from '#services/seal/seal-folder'
import { writeOutputs, type Output } from '#services/write-outputs'
import { reportOptions } from './report-options'
import { EXIT, worst, type ExitCode } from './exit'
import { errorText, printFailure } from './failure'
import { complainOf } from './import-report'
import { readEarlier } from './since'
import { createTerminal, inert, terminalLanguage, type Terminal } from './terminal'

export interface AuditOptions {
  lang?: Language
  asOf?: string
  acceptSource?: string[]
  pdf?: string
  json?: string
  xlsx?: string
  /** The annex as a file of its own. */
  annex?: string
  /** The report as a page of HTML, and as slides. */
  html?: string
  pptx?: string
  length?: ReportLength
  out?: string
  /** The SHA-256 of every output and of every file that something was read from. */
  manifest?: string
  since?: string
  quiet?: boolean
}

interface Done {
  folder: string
  code: ExitCode
  audit: Audit | null
  written: string[]
}

const SAMPLES = ['samples/camille', 'samples/etienne']

/** `aplomb audit`: audits one or several client folders (the bundled samples where none is named) and returns the exit code. */
export async function auditCommand(asked: readonly string[], options: AuditOptions): Promise<ExitCode> {
  const terminal = createTerminal(terminalLanguage(options.lang), options.quiet ?? false)
  const folders = asked.length > 0 ? asked : SAMPLES.map((sample) => resourcePath(sample))
  if (folders.length > 1 && OUTPUTS.some((output) => options[output] !== undefined))
    throw new AppError('cli.oneFolder')
  if (folders.length > 1 && options.since !== undefined) throw new AppError('cli.sinceFolder')
  for (const folder of folders) checkPlaces(placesOf(folder, options))

  const done: Done[] = []
  const names = new Set<string>()
  for (const folder of folders) {
    const name = nameOf(folder)
    // Two folders of the same name would write the same files: the first has them.
    if (names.has(name)) done.push(failed(folder, new AppError('cli.sameName', { name }), terminal))
    else done.push(await auditOne(folder, options, terminal))
    names.add(name)
  }

  if (options.json !== '-') printResults(done, terminal)
  return worst(done.map(({ code }) => code))
}

async function auditOne(folder: string, options: AuditOptions, terminal: Terminal): Promise<Done> {
  try {
    terminal.progress(terminal.translator.t('cli.progress.reading', { folder }))
    // A file is heard of when its head is looked at and when it is read.
    const seen = new Set<string>()
    const result = await auditFolder(folder, {
      ...(options.lang && { language: options.lang }),
      ...(options.asOf && { asOf: options.asOf }),
      ...(options.acceptSource && { accepted: options.acceptSource }),
      onProgress: ({ file }) => {
        if (file === '' || seen.has(file)) return
        seen.add(file)
        terminal.progress(`  ${file}`)
      },
    })
    const places = placesOf(folder, options)
    checkInputs(folder, result, places)
    const earlier = await earlierOf(options, result)
    const outputs = await render(folder, result, places, { earlier, options, terminal })
    await writeOutputs(outputs.filter(({ path }) => path !== '-'))
    const printed = outputs.find(({ path }) => path === '-')
    if (printed) process.stdout.write(printed.bytes)
    const code = worst([complainOf(result.imported, terminal), complainOfFailures(result.failures, terminal)])
    return {
      folder,
      code,
      audit: result.audit,
      written: outputs.map(({ path }) => path).filter((path) => path !== '-'),
    }
  } catch (error) {
    return failed(folder, error, terminal)
  }
}

function failed(folder: string, error: unknown, terminal: Terminal): Done {
  const done = { folder, audit: null, written: [] }
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

/** What can be written, by the names of the options. */
const OUTPUTS = ['pdf', 'json', 'xlsx', 'annex', 'html', 'pptx', 'manifest'] as const

/** Where the results go; `-` prints. */
type Places = Record<(typeof OUTPUTS)[number], string | undefined>

function placesOf(folder: string, options: AuditOptions): Places {
  const asked = OUTPUTS.some((output) => options[output] !== undefined)
  const base = join(options.out ?? 'audits', nameOf(folder))
  return {
    pdf: options.pdf ?? (asked && !options.out ? undefined : `${base}.pdf`),
    json: options.json ?? (asked && !options.out ? undefined : `${base}.json`),
    xlsx: options.xlsx,
    annex: options.annex,
    html: options.html,
    pptx: options.pptx,
    manifest: options.manifest ?? (asked && !options.out ? undefined : `${base}.sha256`),
  }
}

function nameOf(folder: string): string {
  return basename(resolve(folder))
}

function checkPlaces(places: Places): void {
  const seen = new Set<string>()
  for (const output of OUTPUTS) {
    const path = places[output]
    if (path === undefined) continue
    if (path === '-' && output !== 'json') throw new AppError('cli.onlyJsonPrints', { option: `--${output}` })
    if (seen.has(resolve(path))) throw new AppError('cli.samePath', { path })
    seen.add(resolve(path))
  }
}

// A result must not take the place of what it was made from.
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

// Names are what a client sees first; the pages have letters for Latin, Greek and Cyrillic.
function unprintableOf(
  { client: { person, brand } }: Audit,
  { company, name }: AuditOfFolder['client']['consultant'],
): string[] {
  return [person, brand, company, name].flatMap((each) =>
    each && printable(each) !== each.normalize('NFC') ? [each] : [],
  )
}

function senderOf({ company, name }: AuditOfFolder['client']['consultant']): string {
  return company ?? name ?? ''
}

function askedOf({ asOf, lang, acceptSource }: AuditOptions): Seal['asked'] {
  return { asOf: asOf ?? null, language: lang ?? null, accepted: acceptSource ?? [] }
}

async function earlierOf({ since }: AuditOptions, { audit, client }: AuditOfFolder): Promise<Earlier | null> {
  if (since === undefined) return null
  const earlier = await readEarlier(since, audit, client.timezone)
  const [seal] = await sealsOf([{ path: since, absolute: resolve(since) }])
  return seal ? { audit: earlier, sha256: seal.sha256 } : null
}

async function render(
  folder: string,
  result: AuditOfFolder,
  wanted: Places,
  { earlier, options, terminal }: { earlier: Earlier | null; options: AuditOptions; terminal: Terminal },
): Promise<Output[]> {
  const { client } = result
  const previous = earlier?.audit ?? null
  const decided = await readReportFile(folder)
  const audit = await sealedAudit(folder, result, { decided, earlier, asked: askedOf(options) })
  const outputs: Output[] = []
  if (wanted.json) outputs.push({ path: wanted.json, bytes: auditJson(audit) })
  if (wanted.xlsx)
    outputs.push({ path: wanted.xlsx, bytes: await auditXlsx(audit, senderOf(client.consultant)) })
  const { seal } = audit
  const whole = { ...result.audit, seal }
  const withManifest = () => {
    if (!wanted.manifest || !seal) return outputs
    const bytes = manifestText(wanted.manifest, outputs, { folder, files: seal.files })
    return [...outputs, { path: wanted.manifest, bytes }]
  }
  if (!wanted.pdf && !wanted.annex && !wanted.html && !wanted.pptx) return withManifest()
  terminal.progress(terminal.translator.t('cli.progress.report'))
  for (const name of unprintableOf(audit, client.consultant))
    terminal.complain(terminal.translator.t('cli.unprintable', { name }))
  const report = await reportOptions(folder, { client, decided, previous }, audit.language)
  const asked = options.length ?? decided.length
  if (wanted.pdf) {
    const { bytes } = await renderReport(whole, { ...report, ...(asked && { length: asked }) })
    outputs.push({ path: wanted.pdf, bytes })
  }
  const other = { ...report, ...(asked && { length: asked }) }
  if (wanted.html) outputs.push({ path: wanted.html, bytes: htmlReport(whole, other) })
  if (wanted.pptx) outputs.push({ path: wanted.pptx, bytes: await slideReport(whole, other) })
  if (wanted.annex) {
    const { sections: _, ...rest } = report
    outputs.push({
      path: wanted.annex,
      bytes: (await renderReport(whole, { ...rest, length: 'annex' })).bytes,
    })
  }
  return withManifest()
}

function printResults(done: readonly Done[], { translator, result }: Terminal): void {
  const table = new Table({
    head: (['client', 'verdict', 'influence', 'audience', 'files'] as const).map((column) =>
      translator.t(`cli.summary.${column}`),
    ),
    style: { head: [], border: [] },
  })
  for (const { folder, audit, written } of done) {
    const files = written.map(inert).join('\n')
    if (audit)
      table.push([
        inert(clientOf(audit)),
        translator.t(`common.verdict.${audit.verdict}`),
        ...indices(audit),
        files,
      ])
    else table.push([inert(folder), translator.t('cli.summary.failed'), '', '', ''])
  }
  result(table.toString())
}

function clientOf({ client }: Audit): string {
  return client.brand === null ? client.person : `${client.person}, ${client.brand}`
}

function indices({ influence, audience }: Audit): string[] {
  return [influence.score, audience.score].map((score) => (score === null ? '–' : String(Math.round(score))))
}
