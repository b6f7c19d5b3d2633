import { CommanderError } from 'commander'
import type { Failed } from '#shared/host/results'
import { AppError } from '#shared/model/app-error'
import { EXIT, type ExitCode } from './exit'
import { createTerminal, terminalLanguage, type Terminal } from './terminal'

/** Prints an error on stderr without a stack trace; returns its exit code. */
export function printFailure(
  error: unknown,
  terminal: Terminal = createTerminal(terminalLanguage(), true),
): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput
  if (error instanceof AppError) {
    terminal.complain(errorText(error, terminal))
    return EXIT.badInput
  }
  terminal.complain(
    terminal.translator.t('cli.internal', { detail: error instanceof Error ? error.message : String(error) }),
  )
  if (process.env['APLOMB_DEBUG'] && error instanceof Error) terminal.complain(error.stack ?? '')
  return EXIT.ours
}

/** The message of an expected failure, in the terminal's language. */
export function errorText(error: Failed, { translator }: Pick<Terminal, 'translator'>): string {
  return translator.t(`errors.${error.code}`, error.values)
}
