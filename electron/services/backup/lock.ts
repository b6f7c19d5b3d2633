import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupLock } from '#shared/host/results'
import { makeBackupsFolder } from './backups'

/** The private and public key, in the formats `age -i` and `age -R` take. */
const KEY = 'key.age'
const RECIPIENT = 'recipient.txt'

/** The lock of the backups folder; null if backups are not encrypted. */
export async function readLock(folder: string): Promise<BackupLock | null> {
  // A file that is not there: no lock.
  const [key, recipient] = await Promise.all(
    [KEY, RECIPIENT].map((file) => readFile(join(folder, file), 'utf8').catch(() => null)),
  )
  return key && recipient ? { key, recipient: recipient.trim() } : null
}

/** Stores the lock next to the backups, or removes it. */
export async function writeLock(folder: string, lock: BackupLock | null): Promise<null> {
  await makeBackupsFolder(folder)
  if (lock === null) {
    await rm(join(folder, RECIPIENT), { force: true })
    await rm(join(folder, KEY), { force: true })
    return null
  }
  // Private key first: no backup may be encrypted before the key that opens it is on disk.
  await write(join(folder, KEY), lock.key)
  await write(join(folder, RECIPIENT), `${lock.recipient}\n`)
  return null
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text, { mode: 0o600, flush: true })
  await rename(`${path}.part`, path)
}
