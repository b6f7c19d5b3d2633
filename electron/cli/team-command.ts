import { basename, join, resolve } from 'node:path'
import Table from 'cli-table3'
import { OWN_FILE } from '#shared/model/budgets'
import { AppError } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { Language } from '#shared/model/vocabulary'
import { scopeOf } from '#shared/team/employer'
import type { TeamLength } from '#shared/team/report-sections'
import { teamAudit as schema, type TeamAudit } from '#shared/team/model'
import { teamJson } from '#services/export/team-json'
import type { PersonAudited, Told } from '#services/team/person-job'
import { runTeam, type TeamRun } from '#services/team/run-team'
import { wholeFile } from '#services/import/read/whole-file'
import { checkWritable, writeOutputs, type Output } from '#services/write-outputs'
import { EXIT, worst, type ExitCode } from './exit'
import { errorText, printFailure } from './failure'
import { isUnder } from './gate'
import { complainOf } from './import-report'
import { createRunner, type Runner } from './jobs'
import { tableCsv, tableRow, tableXlsx, type TableRow } from './table'
import { hearing } from './job-terminal'
import type { PersonLost } from './team-jobs'
import type { renderTeam } from './team-outputs'
import { createTerminal, say, terminalLanguage, type Terminal } from './terminal'

export interface TeamOptions {
  lang?: Language
  asOf?: string
  acceptSource?: string[]
  out?: string
  json?: string
  since?: string
  length?: TeamLength
  jobs?: number
  failUnder?: number
  quiet?: boolean
}

/** A person who could not be audited, with the messages about what could be read. */
class PersonFailed extends AppError {
  readonly told: PersonLost['told']

  constructor({ code, values, told }: PersonLost) {
    super(code, values)
    this.told = told
  }
}

/** `aplomb team`: writes an employer's outputs and those of each consenting person; returns the exit code. */
export async function teamCommand(folder: string, options: TeamOptions): Promise<ExitCode> {
  const terminal = createTerminal(terminalLanguage(options.lang), options.quiet ?? false)
  const out = options.out ?? join('audits', basename(resolve(folder)))
  const since = options.since === undefined ? null : await earlierTeam(options.since)
  const runner = createRunner(options.jobs)
  try {
    await checkWritable([join(out, 'team.pdf')])
    const run = await runTeam(folder, {
      ...(options.lang && { language: options.lang }),
      ...(options.asOf && { asOf: options.asOf }),
      ...(options.acceptSource && { accepted: options.acceptSource }),
      since,
      onPerson: (person) =>
        terminal.progress(terminal.translator.t('cli.progress.reading', { folder: person })),
      audit: async (team, person, asked) => {
        const done = await runner.run('auditTeamPerson', { folder: team, person, options: asked })
        if ('failed' in done) throw new PersonFailed(done.failed)
        return done
      },
      page: (team, asked) => runner.run('auditTeamPage', { folder: team, options: asked }),
    })
    if (since && since.asOf >= run.audit.asOf)
      throw new AppError('cli.sinceLater', {
        file: options.since ?? '',
        found: since.asOf,
        asOf: run.audit.asOf,
      })
    const told = complaints(run, terminal)
    const outputs = await outputsOf(run, { out, options, runner, terminal })
    await writeOutputs(outputs.filter(({ path }) => path !== '-'))
    const printed = outputs.find(({ path }) => path === '-')
    if (printed) process.stdout.write(printed.bytes)
    else printResults(run.audit, outputs, terminal)
    return worst([told, gate(run.audit, options.failUnder, terminal)])
  } finally {
    await runner.stop()
  }
}

type Rendered = Awaited<ReturnType<typeof renderTeam>>

interface Making {
  out: string
  options: TeamOptions
  runner: Runner
  terminal: Terminal
}

async function outputsOf(run: TeamRun, { out, options, runner, terminal }: Making): Promise<Output[]> {
  const { audit, team, people } = run
  const unnamed = people
    .filter(({ member }) => scopeOf(member.entry) === null)
    .map(({ member }) => unnamedOf(member))
  const named = namedOf(run)
  terminal.progress(terminal.translator.t('cli.progress.report'))
  const asked = { asOf: audit.asOf, language: audit.language, accepted: options.acceptSource ?? [] }
  const own = Promise.all(
    named.map(({ member: { folder, audit: whole }, client, told: { sealed } }) =>
      runner.run('renderOwn', {
        employer: team.folder,
        given: { folder, audit: whole, client, sealed },
        made: { unnamed, asked },
      }),
    ),
  )
  const employer = await runner.run(
    'renderTeam',
    { folder: team.folder, audit, length: options.length, lang: options.lang },
    hearing((line) => say(terminal, line)),
  )
  return [
    ...(await employerFiles(run, employer, terminal.translator)).map(({ path, bytes }) => ({
      path: path === 'team.json' && options.json !== undefined ? options.json : join(out, path),
      bytes,
    })),
    ...(await own).flatMap(({ json, pdf }, index): Output[] => {
      const { folder } = named[index]!.member
      const base = join(out, folder, basename(folder))
      return [
        { path: `${base}.json`, bytes: json },
        { path: `${base}.pdf`, bytes: pdf },
      ]
    }),
  ]
}

/** What the employer receives, by name: nothing in it is about a person who has not agreed. */
export async function employerFiles(
  run: TeamRun,
  { pdf, html, pptx, xlsx }: Rendered,
  translator: Terminal['translator'],
): Promise<Output[]> {
  const { audit } = run
  const named = namedOf(run)
  const rows = audit.people.map((person) =>
    teamRow(person, named.find(({ member }) => member.folder === person.id)?.member.audit ?? null, audit),
  )
  return [
    { path: 'team.json', bytes: teamJson(audit) },
    { path: 'team.pdf', bytes: pdf },
    { path: 'team.html', bytes: html },
    { path: 'team.pptx', bytes: pptx },
    { path: 'team.xlsx', bytes: xlsx },
    { path: 'table.csv', bytes: tableCsv(rows) },
    { path: 'table.xlsx', bytes: await tableXlsx(rows, translator, audit.asOf) },
  ]
}

function namedOf({ people }: TeamRun): PersonAudited[] {
  return people.filter(({ member }) => scopeOf(member.entry) !== null)
}

function unnamedOf({ audit, folder }: PersonAudited['member']): { name: string; folder: string } {
  return { name: audit.client.person, folder }
}

// The batch table's row for a person, as far as their consent allows.
function teamRow(
  person: TeamAudit['people'][number],
  own: Audit | null,
  { brand, asOf }: TeamAudit,
): TableRow {
  const whole = tableRow(person.id, person.indices === null ? null : own)
  return { ...whole, person: person.name, brand, as_of: asOf, posts: person.spoken.posts }
}

function complaints({ people, failed, page, warnings }: TeamRun, terminal: Terminal): ExitCode {
  const { translator, complain } = terminal
  for (const warning of warnings) complain(translator.message(warning))
  const failures = [...people.flatMap((person) => person.failures), ...page.failures]
  for (const { part, failure } of failures)
    complain(
      translator.t('cli.partFailed', {
        part,
        detail: failure instanceof Error ? failure.message : String(failure),
      }),
    )
  const codes = people.map(({ member, told }) => {
    const { consent } = member.entry ?? {}
    if (consent?.withdrawn !== undefined)
      complain(translator.t('cli.team.withdrawn', { folder: member.folder, date: consent.withdrawn }))
    return complainOf(ofPerson(told, page.told), {
      ...terminal,
      complain: (text) => complain(`${member.folder}: ${text}`),
    })
  })
  const own = failed.map(({ folder, error }) => {
    complain(`${folder}: ${error instanceof AppError ? errorText(error, terminal) : ''}`)
    if (error instanceof PersonFailed && error.told) complainOf(error.told, terminal)
    return error instanceof AppError ? EXIT.badInput : printFailure(error, terminal)
  })
  return worst([...codes, ...own, complainOf(page.told, terminal), failures.length > 0 ? EXIT.ours : EXIT.ok])
}

/** The messages about a person's own files; those about the employer's files, common to every person, are printed once. */
function ofPerson(told: Told, shared: Told): Told {
  const files = new Set([...shared.sources, ...shared.unknown, ...shared.strangers].map(({ file }) => file))
  const own = <Row extends { file: string }>(rows: readonly Row[]) =>
    rows.filter(({ file }) => !files.has(file))
  return {
    ...told,
    sources: own(told.sources),
    unknown: own(told.unknown),
    strangers: own(told.strangers),
    failed: told.failed.filter((each) => !shared.failed.some((known) => same(known.values, each.values))),
    warnings: told.warnings.filter((each) => !shared.warnings.some((known) => same(known, each))),
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function gate(
  { people }: TeamAudit,
  least: number | undefined,
  { translator, complain }: Terminal,
): ExitCode {
  if (least === undefined) return EXIT.ok
  const under = people.filter(({ indices }) => indices !== null && isUnder(indices.influence.score, least))
  for (const { name, indices } of under) {
    const influence = indices?.influence.score ?? null
    complain(translator.t('cli.under', { name, known: influence === null ? 'no' : 'yes', influence, least }))
  }
  return under.length > 0 ? EXIT.under : EXIT.ok
}

async function textOf(file: string): Promise<string | null> {
  try {
    return (await wholeFile(file, file, OWN_FILE.audit)).toString('utf8')
  } catch (error) {
    if (error instanceof AppError && error.code === 'read.tooLarge') throw error
    return null
  }
}

async function earlierTeam(given: string): Promise<TeamAudit> {
  const text = (await textOf(given)) ?? (await textOf(join(given, 'team.json')))
  if (text === null) throw new AppError('cli.sinceNone', { file: given })
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new AppError('cli.sinceNoTeam', { file: given })
  }
}

function printResults(audit: TeamAudit, outputs: readonly Output[], { translator, result }: Terminal): void {
  const table = new Table({
    head: (['client', 'verdict', 'influence', 'audience'] as const).map((column) =>
      translator.t(`cli.summary.${column}`),
    ),
    style: { head: [], border: [] },
  })
  const score = (value: number | null | undefined) => (value == null ? '–' : String(Math.round(value)))
  for (const { name, indices } of audit.people)
    table.push([
      name,
      indices ? translator.t(`common.verdict.${indices.verdict}`) : translator.t('team.scope.posts'),
      score(indices?.influence.score),
      score(indices?.audience.score),
    ])
  if (audit.people.length > 0) result(table.toString())
  else result(translator.t('cli.team.nobodyNamed'))
  result(outputs.map(({ path }) => path).join('\n'))
}
