import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupLock } from '#shared/host/results'
import { makeBackupsFolder } from './backups'

/** The two halves, in the forms that `age -i` and `age -R` take. */
const KEY = 'key.age'
const RECIPIENT = 'recipient.txt'

/** How the copies in the folder are locked; null where they are not. */
export async function readLock(folder: string): Promise<BackupLock | null> {
  const [key, recipient] = await Promise.all(
    [KEY, RECIPIENT].map((file) => readFile(join(folder, file), 'utf8').catch(() => null)),
  )
  return key && recipient ? { key, recipient: recipient.trim() } : null
}

/** Keeps the lock beside the copies, or takes it away. */
export async function writeLock(folder: string, lock: BackupLock | null): Promise<null> {
  await makeBackupsFolder(folder)
  if (lock === null) {
    await rm(join(folder, RECIPIENT), { force: true })
    await rm(join(folder, KEY), { force: true })
    return null
  }
  // The key first: no copy is locked with a half whose other half is not on the disk.
  await write(join(folder, KEY), lock.key)
  await write(join(folder, RECIPIENT), `${lock.recipient}\n`)
  return null
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text, { mode: 0o600, flush: true })
  await rename(`${path}.part`, path)
}
