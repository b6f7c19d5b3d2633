import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^aplomb-upload-(\d+)-/

/** A new folder, for this user alone, for the files given to this process; those of processes that were killed are deleted. */
export async function makeUploads(temp: string = tmpdir()): Promise<string> {
  for (const name of await readdir(temp)) {
    const pid = Number(NAME.exec(name)?.[1] ?? process.pid)
    // Another user's folder cannot be deleted, and is not ours to.
    if (!isRunning(pid)) await rm(join(temp, name), { recursive: true, force: true }).catch(() => undefined)
  }
  return mkdtemp(join(temp, `aplomb-upload-${process.pid}-`))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
