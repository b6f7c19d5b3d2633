import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultReport } from '#shared/host/fault-report'
import { VERSION } from '#services/version'

/** The file stays below twice this: it is set aside once, and what was set aside before goes. */
const MOST_BYTES = 256 * 1024

/** Where a fault was: in the program, in the page, or in a part of an audit. */
export type FaultPlace = 'program' | 'page' | 'audit'

/** Writes faults down for whoever has to find them; that it cannot is no further fault. */
export type Log = (place: FaultPlace, report: FaultReport) => void

/** The log in a data folder, `aplomb.log`, readable by its owner alone. Not a word of a client's gets in: see `faultReport`. */
export function createLog(
  folder: string,
  { now = () => new Date(), most = MOST_BYTES }: { now?: () => Date; most?: number } = {},
): Log {
  const file = join(folder, 'aplomb.log')
  return (place, { name, code, frames }) => {
    const head = [now().toISOString(), VERSION, process.platform, place, name, code].filter(Boolean).join(' ')
    const entry = `${[head, ...frames.map((frame) => `  ${frame}`)].join('\n')}\n`
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) + entry.length > most)
        renameSync(file, join(folder, 'aplomb.1.log'))
      appendFileSync(file, entry, { mode: 0o600 })
    } catch {
      // A full disk must not stop what is being done.
    }
  }
}
