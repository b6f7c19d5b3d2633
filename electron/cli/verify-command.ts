import type { Language } from '#shared/model/vocabulary'
import { AppError } from '#shared/model/app-error'
import { shortForm } from '#shared/seal/short-form'
import type { Verification } from '#services/seal/verify-audit'
import { EXIT, worst, type ExitCode } from './exit'
import { errorText, printFailure } from './failure'
import { createRunner, type Runner } from './jobs'
import { createTerminal, terminalLanguage, type Terminal } from './terminal'

export interface VerifyOptions {
  folder?: string
  lang?: Language
}

/** Most differing values listed per audit: another engine version may change every one. */
const SHOWN = 20

/** `aplomb verify`: reports for each audit whether its bytes, figures and files match its seal. Returns 0 if all do. */
export async function verifyCommand(files: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  const terminal = createTerminal(terminalLanguage(options.lang), false)
  if (files.length > 1 && options.folder !== undefined) throw new AppError('cli.verifyOne')
  const codes: ExitCode[] = []
  const runner = createRunner()
  try {
    for (const file of files) codes.push(await verifyOne(file, options, { terminal, runner }))
  } finally {
    await runner.stop()
  }
  return worst(codes)
}

async function verifyOne(
  file: string,
  { folder }: VerifyOptions,
  { terminal, runner }: { terminal: Terminal; runner: Runner },
): Promise<ExitCode> {
  try {
    const verification = await runner.run('verifyOne', { file, folder })
    print(file, verification, terminal)
    if (verification.folder === null) return EXIT.badInput
    return verification.isSame ? EXIT.ok : EXIT.incomplete
  } catch (error) {
    if (!(error instanceof AppError)) return printFailure(error, terminal)
    terminal.complain(errorText(error, terminal))
    return EXIT.badInput
  }
}

function print(
  file: string,
  { seal, engine, folder, isSame, findings, differences }: Verification,
  { translator, result }: Terminal,
): void {
  const { t } = translator
  result(
    seal
      ? t('cli.verify.head', { file, seal: shortForm(seal.id), engine, grid: seal.grid.version })
      : t('cli.verify.headUnsealed', { file, engine }),
  )
  if (folder !== null) result(`  ${t('cli.verify.from', { folder })}`)
  if (isSame) result(`  ${t('cli.verify.same', { count: seal?.files.length ?? 0 })}`)
  for (const finding of findings) result(`  ${translator.message(finding)}`)
  for (const { path, found, expected } of differences.slice(0, SHOWN))
    result(
      `    ${t('cli.verify.difference', { path, found: found ?? t('cli.verify.none'), expected: expected ?? t('cli.verify.none') })}`,
    )
  const more = differences.length - SHOWN
  if (more > 0) result(`    ${t('cli.verify.more', { more })}`)
}
