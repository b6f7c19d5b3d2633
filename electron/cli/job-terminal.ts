import type { CallHooks } from '#shared/host/rpc'
import type { Language } from '#shared/model/vocabulary'
import { terminalLanguage, toldTerminal, type Terminal, type Told } from './terminal'

/** A sign of life of a job: the file it is at, empty if none, and what it says. */
export interface JobProgress {
  file: string
  told?: Told
}

export type JobHooks = CallHooks<JobProgress>

/** Passes on what a job says. */
export function hearing(hear: (told: Told) => void): JobHooks {
  return { onProgress: ({ told }) => told && hear(told) }
}

/** A terminal for a job in another thread, and `at`, which tells the file being read. */
export interface JobTerminal {
  terminal: Terminal
  at: (file: string) => void
}

export function jobTerminal(
  { lang, quiet = false }: { lang?: Language | undefined; quiet?: boolean | undefined },
  { onProgress = () => undefined }: JobHooks,
): JobTerminal {
  let file = ''
  return {
    terminal: toldTerminal(terminalLanguage(lang), quiet, (told) => onProgress({ file, told })),
    at: (next) => onProgress({ file: (file = next) }),
  }
}
