import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultReport } from '#shared/host/fault-report'
import { VERSION } from '#services/version'

/** The log is rotated at this size, keeping one older file, so that both stay below twice this. */
const MOST_BYTES = 256 * 1024

/** Where an internal error occurred: in the program, in the page, or in a part of an audit. */
export type FaultPlace = 'program' | 'page' | 'audit'

/** Logs an internal error; a failure to do so is ignored. */
export type Log = (place: FaultPlace, report: FaultReport) => void

/** The log `aplomb.log` in a data folder, readable by its owner only. It never contains a client's text: see `faultReport`. */
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
      // A full disk must not stop the work.
    }
  }
}
