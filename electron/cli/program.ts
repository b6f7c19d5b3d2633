import { Command, InvalidArgumentError, Option } from 'commander'
import { createTranslator } from '#shared/locale/translator'
import { day, LANGUAGES } from '#shared/model/primitives'
import { VERSION } from '#services/version'
import type { AuditOptions } from './audit-command'
import { terminalLanguage } from './terminal'

/** The command line `aplomb`: audit, inspect, new. Each command loads what it needs when it runs. */
export function program(): Command {
  const { t } = createTranslator(terminalLanguage())
  const aplomb = new Command('aplomb')
    .description(t('cli.description'))
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError()

  aplomb
    .command('audit')
    .description(t('cli.audit.description'))
    .argument('[client-folder...]', t('cli.audit.folders'))
    .addOption(new Option('--lang <language>', t('cli.audit.lang')).choices([...LANGUAGES]))
    .option('--as-of <date>', t('cli.audit.asOf'), isoDay)
    .option('--pdf <file>', t('cli.audit.pdf'))
    .option('--json <file>', t('cli.audit.json'))
    .option('--xlsx <file>', t('cli.audit.xlsx'))
    .option('--out <dir>', t('cli.audit.out'))
    .option('--quiet', t('cli.audit.quiet'))
    .action(async (folders: string[], options: AuditOptions) => {
      const { auditCommand } = await import('./audit-command')
      process.exitCode = await auditCommand(folders, options)
    })

  aplomb
    .command('inspect')
    .description(t('cli.inspect.description'))
    .argument('<file-or-folder...>', t('cli.inspect.paths'))
    .option('--json', t('cli.inspect.json'))
    .action(async (paths: string[], options: { json?: boolean }) => {
      const { inspectCommand } = await import('./inspect-command')
      process.exitCode = await inspectCommand(paths, options)
    })

  aplomb
    .command('new')
    .description(t('cli.new.description'))
    .argument('<client-folder>', t('cli.new.folder'))
    .addOption(new Option('--lang <language>', t('cli.audit.lang')).choices([...LANGUAGES]))
    .action(async (folder: string, options: { lang?: (typeof LANGUAGES)[number] }) => {
      const { newCommand } = await import('./new-command')
      process.exitCode = await newCommand(folder, options)
    })

  return aplomb
}

function isoDay(value: string): string {
  const parsed = day.safeParse(value)
  if (!parsed.success)
    throw new InvalidArgumentError(createTranslator(terminalLanguage()).t('cli.dateExpected'))
  return parsed.data
}
