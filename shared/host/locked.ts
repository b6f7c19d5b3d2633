/** How every file of the age format begins. */
export const LOCKED_START = 'age-encryption.org/v1'

/** What opens a file: nothing is needed, a passphrase, or a key that is kept elsewhere. */
export type LockKind = 'open' | 'passphrase' | 'key'

/** What the first bytes of a file say of its lock. */
export function lockOf(bytes: Uint8Array): LockKind {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  if (!head.startsWith(`${LOCKED_START}\n`)) return 'open'
  return head.startsWith(`${LOCKED_START}\n-> scrypt `) ? 'passphrase' : 'key'
}
