import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const NAME = /^aplomb-upload-(\d+)-/

/** Creates a folder, readable by this user only, for the files given to this process; deletes those of processes that no longer run. */
export async function makeUploads(temp: string = tmpdir()): Promise<string> {
  for (const name of await readdir(temp)) {
    const pid = Number(NAME.exec(name)?.[1] ?? process.pid)
    // Another user's folder cannot be deleted, and is not ours to delete.
    if (!isRunning(pid)) await rm(join(temp, name), { recursive: true, force: true }).catch(() => undefined)
  }
  return mkdtemp(join(temp, `aplomb-upload-${process.pid}-`))
}

/** Writes pasted content to a file in such a folder; returns its path. */
export async function keepPasted(uploads: string, name: string, bytes: Uint8Array): Promise<string> {
  const file = join(uploads, randomUUID(), basename(name.replaceAll('\\', '/')) || 'file')
  await mkdir(dirname(file), { mode: 0o700 })
  await writeFile(file, bytes, { mode: 0o600 })
  return file
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
