import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const NAME = 'aplomb-run-'

/** Everything that a run of the tests leaves in the system's temporary folder is in one folder of it, which goes with the run. */
export default function temporary(): (() => void) | undefined {
  // Every project of the run calls it; the path stays short, which sockets in it need.
  if (basename(tmpdir()).startsWith(NAME)) return undefined
  const folder = mkdtempSync(join(tmpdir(), NAME))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
