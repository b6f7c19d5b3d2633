import { attempt } from '../shell/undo'
import { backUpChanges, hasBackup } from './back-up'

/** Milliseconds without a write after which a client is backed up. */
const QUIET = 60_000
/** The same where there is no backup yet. */
const FIRST = 5_000
/** The longest that a write waits for its backup, however busy the client. */
const LONGEST = 600_000

/** The clients that wait for their backup, and since when. */
const waiting = new Map<string, { since: number; timer: ReturnType<typeof setTimeout> }>()

/** Backs up a client once nothing was written for a minute. It is done although the client is left meanwhile. */
export function backUpSoon(workspace: string, onFailure: () => void): void {
  const known = waiting.get(workspace)
  clearTimeout(known?.timer)
  const since = known?.since ?? Date.now()
  const quiet = hasBackup(workspace) ? QUIET : FIRST
  const copy = async () => {
    waiting.delete(workspace)
    // What failed is tried again with the next write, or when the client is next opened.
    if (!(await backUpChanges(workspace))) onFailure()
  }
  const delay = Math.max(0, Math.min(quiet, since + LONGEST - Date.now()))
  waiting.set(workspace, { since, timer: setTimeout(() => attempt(copy), delay) })
}
