import type { BackupFile, BackupLock } from '#shared/host/results'
import { call } from '../host/host'
import { readClients } from '../store/clients'
import { lockBytes, makeLock, openKey, unlockBytes } from '../workers/data-client'

/** Locks every copy in the backups folder, those there are and those to come, with a key that the passphrase opens. */
export async function lockBackups(passphrase: string): Promise<void> {
  const lock = await makeLock(passphrase)
  await call('backup.setLock', { lock })
  await lockOpenCopies(lock)
}

/** Locks the copies that are still open: of earlier days, or of a lock that was interrupted. Returns how many. */
export async function lockOpenCopies({ recipient }: BackupLock): Promise<number> {
  const open = (await call('backup.list', null)).filter(({ isLocked }) => !isLocked)
  for (const { file } of open) {
    const bytes = await lockBytes(await bytesOf(file), { recipient })
    await call('backup.replace', { file, name: '', bytes })
  }
  return open.length
}

/** Opens every copy again and takes the lock away; false where the passphrase is not the one. Throws `clientFile.otherKey` for a copy of an earlier key. */
export async function unlockBackups(lock: BackupLock, passphrase: string): Promise<boolean> {
  const identity = await openKey(lock, passphrase)
  if (identity === null) return false
  const { rows } = await readClients()
  const names = new Map(rows.map(({ id, client }) => [id, client.person.name]))
  const locked = (await call('backup.list', null)).filter(({ isLocked }) => isLocked)
  for (const { file, client } of locked) {
    const bytes = await unlockBytes(file, await bytesOf(file), { identity })
    if (bytes) await call('backup.replace', { file, name: names.get(client) ?? '', bytes })
  }
  await call('backup.setLock', { lock: null })
  return true
}

/** A copy of a client as it is to be written: locked where the copies are. */
export async function asCopy(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Pick<BackupFile, 'name'> & { bytes: Uint8Array<ArrayBuffer> }> {
  const lock = await call('backup.lock', null)
  return lock ? { name: '', bytes: await lockBytes(bytes, { recipient: lock.recipient }) } : { name, bytes }
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array((await call('backup.read', { file })).bytes)
}
