import type { BackupFile, BackupLock } from '#shared/host/results'
import { call } from '../host/host'
import { readClients } from '../store/clients'
import { lockBytes, makeLock, openKey, unlockBytes } from '../workers/data-client'

/** Encrypts all present and future backups in the folder with a key that the passphrase opens. */
export async function lockBackups(passphrase: string): Promise<void> {
  const lock = await makeLock(passphrase)
  await call('backup.setLock', { lock })
  await lockOpenCopies(lock)
}

/** Encrypts the backups that are still unencrypted: older ones, or those an interrupted run left. Returns how many. */
export async function lockOpenCopies({ recipient }: BackupLock): Promise<number> {
  const open = (await call('backup.list', null)).filter(({ isLocked }) => !isLocked)
  for (const { file } of open) {
    const bytes = await lockBytes(await bytesOf(file), { recipient })
    await call('backup.replace', { file, name: '', bytes })
  }
  return open.length
}

/**
 * Decrypts all backups and removes the lock; false if the passphrase is wrong. Throws `clientFile.otherKey` for a backup made with an
 * earlier key.
 */
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

/** A backup's content as it is to be written: encrypted if backups are. */
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
