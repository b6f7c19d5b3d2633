import { join } from 'node:path'
import Table from 'cli-table3'
import type { Translator } from '#shared/locale/translator'
import type { MessageKey } from '#shared/locale/keys'
import { AppError } from '#shared/model/app-error'
import { resourcePath } from '#services/resources'
import { writeOutputs } from '#services/write-outputs'
import type { ClientDone, ClientOptions } from './audit-job'
import { EXIT, worst, type ExitCode } from './exit'
import { printFailure } from './failure'
import { isUnder } from './gate'
import { hearing } from './job-terminal'
import { createRunner } from './jobs'
import { checkPlaces, nameOf, OUTPUTS, placesOf } from './places'
import { tableCsv, tableRow, tableXlsx } from './table'
import { createTerminal, inert, say, terminalLanguage, type Terminal, type Told } from './terminal'

export interface AuditOptions extends ClientOptions {
  /** How many clients to audit in parallel. */
  jobs?: number
  /** The minimum influence; a client below it, or of unknown influence, gives the gate's exit code. */
  failUnder?: number
}

const SAMPLES = ['samples/camille', 'samples/etienne']

/** `aplomb audit`: audits one or more client folders (the bundled samples if none is named) and returns the exit code. */
export async function auditCommand(asked: readonly string[], options: AuditOptions): Promise<ExitCode> {
  const { jobs = 1, failUnder, ...ofClient } = options
  const terminal = createTerminal(terminalLanguage(options.lang), options.quiet ?? false)
  const folders = asked.length > 0 ? asked : SAMPLES.map((sample) => resourcePath(sample))
  if (folders.length > 1 && OUTPUTS.some((output) => options[output] !== undefined))
    throw new AppError('cli.oneFolder')
  if (folders.length > 1 && options.since !== undefined) throw new AppError('cli.sinceFolder')
  for (const folder of folders) checkPlaces(placesOf(folder, options))

  const done = await auditAll(folders, ofClient, { jobs, terminal })
  const printed = done.find((each) => each.printed !== null)?.printed
  if (printed) process.stdout.write(printed)
  const codes = done.map(({ code }) => code)
  if (folders.length > 1) codes.push(await writeTable(done, options.out ?? 'audits', terminal))
  if (options.json !== '-') printResults(done, terminal)
  return worst([...codes, ...done.map((each) => gate(each, failUnder, terminal))])
}

async function auditAll(
  folders: readonly string[],
  options: ClientOptions,
  { jobs, terminal }: { jobs: number; terminal: Terminal },
): Promise<ClientDone[]> {
  const names = folders.map(nameOf)
  const runner = createRunner(Math.min(jobs, folders.length))
  try {
    return await Promise.all(
      folders.map(async (folder, index) => {
        // One at a time: messages appear as they come. In parallel: grouped by client.
        const told: Told[] = []
        const hear = jobs < 2 ? (line: Told) => say(terminal, line) : (line: Told) => void told.push(line)
        // Two folders with the same name would write the same files: only the first is audited.
        const name = names[index] ?? ''
        const done =
          names.indexOf(name) === index
            ? await runner
                .run('auditClient', { folder, options }, hearing(hear))
                .catch((error: unknown) => () => failed(folder, error, terminal))
            : () => failed(folder, new AppError('cli.sameName', { name }), terminal)
        for (const line of told) say(terminal, line)
        return typeof done === 'function' ? done() : done
      }),
    )
  } finally {
    await runner.stop()
  }
}

function failed(folder: string, error: unknown, terminal: Terminal): ClientDone {
  const where = { ...terminal, complain: (text: string) => terminal.complain(`${folder}: ${text}`) }
  return { folder, row: null, written: [], printed: null, code: printFailure(error, where) }
}

function gate(
  { folder, row }: ClientDone,
  least: number | undefined,
  { translator, complain }: Terminal,
): ExitCode {
  if (least === undefined || row === null) return EXIT.ok
  const influence = typeof row.influence === 'number' ? row.influence : null
  if (!isUnder(influence, least)) return EXIT.ok
  complain(
    translator.t('cli.under', {
      name: row.person ?? folder,
      known: influence === null ? 'no' : 'yes',
      influence,
      least,
    }),
  )
  return EXIT.under
}

async function writeTable(done: readonly ClientDone[], out: string, terminal: Terminal): Promise<ExitCode> {
  const rows = done.map(({ folder, row }) => row ?? tableRow(folder, null))
  const days = rows.flatMap(({ as_of: day }) => (typeof day === 'string' ? day : [])).toSorted()
  const date = days.at(-1)
  if (date === undefined) return EXIT.ok
  try {
    await writeOutputs([
      { path: join(out, 'table.csv'), bytes: tableCsv(rows) },
      { path: join(out, 'table.xlsx'), bytes: await tableXlsx(rows, terminal.translator, date) },
    ])
    return EXIT.ok
  } catch (error) {
    return printFailure(error, terminal)
  }
}

function printResults(done: readonly ClientDone[], { translator, result }: Terminal): void {
  const table = new Table({
    head: (['client', 'verdict', 'influence', 'audience', 'files'] as const).map((column) =>
      translator.t(`cli.summary.${column}`),
    ),
    style: { head: [], border: [] },
  })
  for (const { folder, row, written } of done) {
    if (row === null) table.push([inert(folder), translator.t('cli.summary.failed'), '', '', ''])
    else table.push([...lineOf(row, translator), written.map(inert).join('\n')])
  }
  result(table.toString())
}

function lineOf(row: NonNullable<ClientDone['row']>, { t }: Translator): string[] {
  const { person, brand, verdict, influence, audience } = row
  return [
    inert(brand === null ? String(person) : `${person}, ${brand}`),
    t(`common.verdict.${verdict}` as MessageKey),
    ...[influence, audience].map((score) => (score === null ? '–' : String(Math.round(Number(score))))),
  ]
}
