import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything that a run of the tests leaves in the system's temporary folder is in one folder of it, which goes with the run. */
export default function temporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'aplomb-run-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
