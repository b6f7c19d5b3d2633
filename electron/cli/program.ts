import { type Command, InvalidArgumentError, Option } from 'commander'
import { createTranslator } from '#shared/locale/translator'
import { day, LANGUAGES } from '#shared/model/primitives'
import { VERSION } from '#services/version'
import type { AuditOptions } from './audit-command'
import { LocalCommand } from './local-command'
import { terminalLanguage } from './terminal'

/** The command line `aplomb`: audit, inspect, new. Each command loads what it needs when it runs. */
export function program(): Command {
  const translator = createTranslator(terminalLanguage())
  const { t } = translator
  const aplomb = new LocalCommand(translator, 'aplomb')
    .description(t('cli.description'))
    .version(VERSION, '-V, --version', t('cli.help.version'))
    .helpCommand('help [command]', t('cli.help.ofCommand'))
    .exitOverride()
    .showHelpAfterError()

  aplomb
    .command('audit')
    .description(t('cli.audit.description'))
    .argument('[client-folder...]', t('cli.audit.folders'), paths)
    .addOption(new Option('--lang <language>', t('cli.audit.lang')).choices([...LANGUAGES]))
    .option('--as-of <date>', t('cli.audit.asOf'), isoDay)
    .option('--pdf <file>', t('cli.audit.pdf'), path)
    .option('--json <file>', t('cli.audit.json'), path)
    .option('--xlsx <file>', t('cli.audit.xlsx'), path)
    .option('--out <dir>', t('cli.audit.out'), path)
    .option('--quiet', t('cli.audit.quiet'))
    .action(async (folders: string[], options: AuditOptions) => {
      const { auditCommand } = await import('./audit-command')
      process.exitCode = await auditCommand(folders, options)
    })

  aplomb
    .command('inspect')
    .description(t('cli.inspect.description'))
    .argument('<file-or-folder...>', t('cli.inspect.paths'), paths)
    .option('--json', t('cli.inspect.json'))
    .action(async (paths: string[], options: { json?: boolean }) => {
      const { inspectCommand } = await import('./inspect-command')
      process.exitCode = await inspectCommand(paths, options)
    })

  aplomb
    .command('new')
    .description(t('cli.new.description'))
    .argument('<client-folder>', t('cli.new.folder'), path)
    .addOption(new Option('--lang <language>', t('cli.audit.lang')).choices([...LANGUAGES]))
    .action(async (folder: string, options: { lang?: (typeof LANGUAGES)[number] }) => {
      const { newCommand } = await import('./new-command')
      process.exitCode = await newCommand(folder, options)
    })

  return aplomb
}

function path(value: string): string {
  if (value === '') throw new InvalidArgumentError(createTranslator(terminalLanguage()).t('cli.pathExpected'))
  return value
}

function paths(value: string, before: string[] = []): string[] {
  return [...before, path(value)]
}

function isoDay(value: string): string {
  const parsed = day.safeParse(value)
  if (!parsed.success)
    throw new InvalidArgumentError(createTranslator(terminalLanguage()).t('cli.dateExpected'))
  return parsed.data
}
