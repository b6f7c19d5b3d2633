import { lockOf } from '#shared/host/locked'
import { AppError } from '#shared/model/app-error'
import { call } from '../host/host'
import { askPassphrase } from '../shell/passphrase'
import { lockBytes, openKey, unlockBytes } from '../workers/data-client'

/** A decrypted client file, and the passphrase that opened it if one was needed. */
interface Opened {
  bytes: Uint8Array<ArrayBuffer>
  passphrase: string | null
}

/** A file's decrypted content; asks for the passphrase until it is right. Null if the person cancels. */
export async function unlocked(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Opened | null> {
  const kind = lockOf(bytes)
  if (kind === 'open') return { bytes, passphrase: null }
  const lock = kind === 'key' ? await call('backup.lock', null) : null
  if (kind === 'key' && lock === null) throw new AppError('clientFile.otherKey', { file })
  for (let wasWrong = false; ; wasWrong = true) {
    const passphrase = await askPassphrase({ kind: 'open', name: file, wasWrong })
    if (passphrase === null) return null
    const identity = lock && (await openKey(lock, passphrase))
    const by = identity === null ? { passphrase } : { identity }
    const plain = lock && identity === null ? null : await unlockBytes(file, bytes, by)
    if (plain) return { bytes: plain, passphrase }
  }
}

/**
 * Imports an `.aplomb` file, encrypted or not, as a new client; returns its id, or null if the person gives no passphrase. A backup gets the
 * id back it was made under, if that is free: its other backups are its own again.
 */
export async function restoreClient(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  formerly: string | null = null,
): Promise<string | null> {
  const opened = await unlocked(file, bytes)
  if (!opened) return null
  const { importClient } = await import('../store/client-file')
  return importClient(file, opened.bytes, formerly)
}

/** Bytes encrypted with a passphrase that the person is asked for; null if they cancel. */
export async function lockedByPerson(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const passphrase = await askPassphrase({ kind: 'new', name })
  return passphrase === null ? null : lockBytes(bytes, { passphrase })
}

/** A backup as it may leave the folder: one encrypted for the folder's key is re-encrypted with the passphrase alone. */
export async function lockedAgain(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const opened = await unlocked(file, bytes)
  if (opened?.passphrase == null) return opened && opened.bytes
  return lockBytes(opened.bytes, { passphrase: opened.passphrase })
}
