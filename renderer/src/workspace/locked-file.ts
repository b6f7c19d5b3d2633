import { lockOf } from '#shared/host/locked'
import { AppError } from '#shared/model/app-error'
import { call } from '../host/host'
import { askPassphrase } from '../shell/passphrase'
import { lockBytes, openKey, unlockBytes } from '../workers/data-client'

/** A client’s file that is open, and the passphrase that opened it where one was asked for. */
interface Opened {
  bytes: Uint8Array<ArrayBuffer>
  passphrase: string | null
}

/** A file as it was before it was locked; asks for its passphrase until it is the right one, and is null where the person gives none. */
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

/** A new client from an `.aplomb` file, locked or not; returns its id, null where the person gives no passphrase. */
export async function restoreClient(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const opened = await unlocked(file, bytes)
  if (!opened) return null
  const { importClient } = await import('../store/client-file')
  return importClient(file, opened.bytes)
}

/** Bytes that a passphrase alone opens, which the person is asked for; null where they give none. */
export async function lockedByPerson(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const passphrase = await askPassphrase({ kind: 'new', name })
  return passphrase === null ? null : lockBytes(bytes, { passphrase })
}

/** A copy as it may leave the backups folder: what was locked for the folder’s key is locked with the passphrase alone. */
export async function lockedAgain(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const opened = await unlocked(file, bytes)
  if (opened?.passphrase == null) return opened && opened.bytes
  return lockBytes(opened.bytes, { passphrase: opened.passphrase })
}
