import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { BackupLock } from '#shared/host/results'
import { LOCKED } from '#shared/model/budgets'
import { AppError } from '#shared/model/app-error'

/** The library's message when the header is intact but the passphrase or key is wrong. */
const NOT_THE_ONE = "no identity matched any of the file's recipients"

/** The cost of one passphrase guess, as a power of two: OWASP's recommendation (2^17), 128 MiB and about a second. */
const WORK_FACTOR = 17

/** What opens an encrypted file: a passphrase, or the key of the backups folder. */
export type LockedFor = { passphrase: string } | { recipient: string }

/** Encrypts bytes in the age format (age-encryption.org/v1), which other programs can open too. */
export async function lockedBytes(
  bytes: Uint8Array,
  whose: LockedFor,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  if ('recipient' in whose) encrypter.addRecipient(whose.recipient)
  else {
    encrypter.setScryptWorkFactor(workFactor)
    encrypter.setPassphrase(whose.passphrase)
  }
  return encrypter.encrypt(bytes)
}

/** What decrypts a file: a passphrase, or the private key it was encrypted for. */
export type OpenedBy = { passphrase: string } | { identity: string }

/**
 * The decrypted bytes; null if the passphrase is wrong. Throws `clientFile.invalid` if the file is damaged, `clientFile.otherKey` if it was
 * encrypted for another key.
 */
export async function unlockedBytes(
  file: string,
  bytes: Uint8Array,
  by: OpenedBy,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (costOf(bytes) > LOCKED.workFactor) throw new AppError('clientFile.invalid', { file })
  const decrypter = new Decrypter()
  if ('identity' in by) decrypter.addIdentity(by.identity)
  else decrypter.addPassphrase(by.passphrase)
  try {
    return new Uint8Array(await decrypter.decrypt(bytes))
  } catch (error) {
    if (!isNotTheOne(error)) throw new AppError('clientFile.invalid', { file }, { cause: error })
    if ('identity' in by) throw new AppError('clientFile.otherKey', { file })
    return null
  }
}

/** The cost of one guess that a file locked with a passphrase asks for, as a power of two: whoever made it chose it. */
function costOf(bytes: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return Number(/^-> scrypt \S+ (\d+)$/m.exec(head)?.[1] ?? 0)
}

/** The private key of a backup lock; null if the passphrase is wrong. */
export async function openedKey({ key }: BackupLock, passphrase: string): Promise<string | null> {
  const bytes = await unlockedBytes('key.age', armor.decode(key), { passphrase })
  return bytes && new TextDecoder().decode(bytes).trim()
}

/** Creates a key for the backups folder, itself encrypted with a passphrase. */
export async function newLock(passphrase: string, workFactor = WORK_FACTOR): Promise<BackupLock> {
  const identity = await generateX25519Identity()
  const key = await lockedBytes(new TextEncoder().encode(`${identity}\n`), { passphrase }, workFactor)
  return { recipient: await identityToRecipient(identity), key: armor.encode(key) }
}

function isNotTheOne(error: unknown): boolean {
  return error instanceof Error && error.message === NOT_THE_ONE
}
