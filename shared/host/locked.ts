/** The beginning of every file in the age format. */
export const LOCKED_START = 'age-encryption.org/v1'

/** What opens a file: nothing, a passphrase, or a key stored elsewhere. */
export type LockKind = 'open' | 'passphrase' | 'key'

/** How a file is locked, according to its first bytes. */
export function lockOf(bytes: Uint8Array): LockKind {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  if (!head.startsWith(`${LOCKED_START}\n`)) return 'open'
  return head.startsWith(`${LOCKED_START}\n-> scrypt `) ? 'passphrase' : 'key'
}
