import type { Command } from 'commander'
import { createTranslator } from '#shared/locale/translator'
import { day } from '#shared/model/primitives'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'
import { LENGTHS, type ReportLength } from '#shared/model/report-length'
import { VERSION } from '#services/version'
import type { AuditOptions } from './audit-command'
import { TEAM_LENGTHS, type TeamLength } from '#shared/team/report-sections'
import type { TeamOptions } from './team-command'
import { LocalCommand } from './local-command'
import type { SubmitOptions } from './submit-command'
import { terminalLanguage } from './terminal'
import type { VerifyOptions } from './verify-command'
import type { WorkerOptions } from './worker-command'

/** Most clients or people audited in parallel. */
const MOST_JOBS = 64
/** The queue's address, unless set by `--redis` or `APLOMB_REDIS`. */
const REDIS = process.env['APLOMB_REDIS'] ?? 'redis://127.0.0.1:6379'

/** The command line `aplomb`: audit, team, inspect, verify, new, submit, worker. Each command loads its code when it runs. */
export function program(): Command {
  const translator = createTranslator(terminalLanguage())
  const { t } = translator
  const aplomb = new LocalCommand(translator, 'aplomb')
    .description(t('cli.description'))
    .version(VERSION, '-V, --version', t('cli.help.version'))
    .helpCommand('help [command]', t('cli.help.ofCommand'))
    .exitOverride()
    .showHelpAfterError()

  const audit = aplomb.command('audit')
  audit
    .description(t('cli.audit.description'))
    .argument('[client-folder...]', t('cli.audit.folders'), paths(audit, 'client-folder'))
    .option('--lang <language>', t('cli.audit.lang'), language(audit))
    .option('--as-of <date>', t('cli.audit.asOf'), isoDay(audit))
    .option('--accept-source <file>', t('cli.audit.acceptSource'), paths(audit, '--accept-source'))
    .option('--pdf <file>', t('cli.audit.pdf'), path(audit, '--pdf'))
    .option('--json <file>', t('cli.audit.json'), path(audit, '--json'))
    .option('--xlsx <file>', t('cli.audit.xlsx'), path(audit, '--xlsx'))
    .option('--annex <file>', t('cli.audit.annex'), path(audit, '--annex'))
    .option('--html <file>', t('cli.audit.html'), path(audit, '--html'))
    .option('--pptx <file>', t('cli.audit.pptx'), path(audit, '--pptx'))
    .option('--manifest <file>', t('cli.audit.manifest'), path(audit, '--manifest'))
    .option('--length <length>', t('cli.audit.length'), length(audit))
    .option('--out <dir>', t('cli.audit.out'), path(audit, '--out'))
    .option('--since <file>', t('cli.audit.since'), path(audit, '--since'))
    .option('--jobs <n>', t('cli.audit.jobs'), whole(audit, '--jobs', MOST_JOBS))
    .option('--fail-under <n>', t('cli.audit.failUnder'), whole(audit, '--fail-under', 100))
    .option('--quiet', t('cli.audit.quiet'))
    .action(async (folders: string[], options: AuditOptions) => {
      const { auditCommand } = await import('./audit-command')
      process.exitCode = await auditCommand(folders, options)
    })

  const team = aplomb.command('team')
  team
    .description(t('cli.team.description'))
    .argument('<employer-folder>', t('cli.team.folder'), path(team, 'employer-folder'))
    .option('--lang <language>', t('cli.audit.lang'), language(team))
    .option('--as-of <date>', t('cli.audit.asOf'), isoDay(team))
    .option('--accept-source <file>', t('cli.audit.acceptSource'), paths(team, '--accept-source'))
    .option('--json <file>', t('cli.audit.json'), path(team, '--json'))
    .option('--length <length>', t('cli.team.length'), teamLength(team))
    .option('--out <dir>', t('cli.team.out'), path(team, '--out'))
    .option('--since <file>', t('cli.team.since'), path(team, '--since'))
    .option('--jobs <n>', t('cli.team.jobs'), whole(team, '--jobs', MOST_JOBS))
    .option('--fail-under <n>', t('cli.team.failUnder'), whole(team, '--fail-under', 100))
    .option('--quiet', t('cli.audit.quiet'))
    .action(async (folder: string, options: TeamOptions) => {
      const { teamCommand } = await import('./team-command')
      process.exitCode = await teamCommand(folder, options)
    })

  const inspect = aplomb.command('inspect')
  inspect
    .description(t('cli.inspect.description'))
    .argument('<file-or-folder...>', t('cli.inspect.paths'), paths(inspect, 'file-or-folder'))
    .option('--json', t('cli.inspect.json'))
    .action(async (given: string[], options: { json?: boolean }) => {
      const { inspectCommand } = await import('./inspect-command')
      process.exitCode = await inspectCommand(given, options)
    })

  const verify = aplomb.command('verify')
  verify
    .description(t('cli.verify.description'))
    .argument('<audit.json...>', t('cli.verify.files'), paths(verify, 'audit.json'))
    .option('--folder <dir>', t('cli.verify.folder'), path(verify, '--folder'))
    .option('--lang <language>', t('cli.audit.lang'), language(verify))
    .action(async (files: string[], options: VerifyOptions) => {
      const { verifyCommand } = await import('./verify-command')
      process.exitCode = await verifyCommand(files, options)
    })

  const create = aplomb.command('new')
  create
    .description(t('cli.new.description'))
    .argument('<client-folder>', t('cli.new.folder'), path(create, 'client-folder'))
    .option('--lang <language>', t('cli.audit.lang'), language(create))
    .action(async (folder: string, options: { lang?: Language }) => {
      const { newCommand } = await import('./new-command')
      process.exitCode = await newCommand(folder, options)
    })

  const submit = aplomb.command('submit')
  submit
    .description(t('cli.submit.description'))
    .argument('<client-folder...>', t('cli.audit.folders'), paths(submit, 'client-folder'))
    .option('--redis <url>', t('cli.submit.redis'), path(submit, '--redis'), REDIS)
    .option('--out <dir>', t('cli.submit.out'), path(submit, '--out'))
    .option('--lang <language>', t('cli.audit.lang'), language(submit))
    .option('--as-of <date>', t('cli.audit.asOf'), isoDay(submit))
    .option('--length <length>', t('cli.audit.length'), length(submit))
    .option('--wait', t('cli.submit.wait'))
    .option('--quiet', t('cli.audit.quiet'))
    .action(async (folders: string[], options: SubmitOptions) => {
      const { submitCommand } = await import('./submit-command')
      process.exitCode = await submitCommand(folders, options)
    })

  const worker = aplomb.command('worker')
  worker
    .description(t('cli.worker.description'))
    .option('--redis <url>', t('cli.submit.redis'), path(worker, '--redis'), REDIS)
    .option('--jobs <n>', t('cli.worker.jobs'), whole(worker, '--jobs', MOST_JOBS))
    .action(async (options: WorkerOptions) => {
      const { workerCommand } = await import('./worker-command')
      process.exitCode = await workerCommand(options)
    })

  return aplomb

  function path(command: LocalCommand, name: string): (value: string) => string {
    return (value) => (value === '' ? command.refuse(value, name, t('cli.pathExpected')) : value)
  }

  function paths(command: LocalCommand, name: string): (value: string, before?: string[]) => string[] {
    return (value, before = []) => [...before, path(command, name)(value)]
  }

  function language(command: LocalCommand): (value: string) => Language {
    const names = LANGUAGES.join(', ')
    return (value) =>
      LANGUAGES.find((known) => known === value) ??
      command.refuse(value, '--lang', t('cli.badArguments.allowed', { names }))
  }

  function length(command: LocalCommand): (value: string) => ReportLength {
    const names = LENGTHS.join(', ')
    return (value) =>
      LENGTHS.find((known) => known === value) ??
      command.refuse(value, '--length', t('cli.badArguments.allowed', { names }))
  }

  function teamLength(command: LocalCommand): (value: string) => TeamLength {
    const names = TEAM_LENGTHS.join(', ')
    return (value) =>
      TEAM_LENGTHS.find((known) => known === value) ??
      command.refuse(value, '--length', t('cli.badArguments.allowed', { names }))
  }

  function whole(command: LocalCommand, name: string, most: number): (value: string) => number {
    return (value) =>
      /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= most
        ? Number(value)
        : command.refuse(value, name, t('cli.wholeExpected', { most }))
  }

  function isoDay(command: LocalCommand): (value: string) => string {
    return (value) => day.safeParse(value).data ?? command.refuse(value, '--as-of', t('cli.dateExpected'))
  }
}
