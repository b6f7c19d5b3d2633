import { createHash } from 'node:crypto'
import type { Sha256 } from '#shared/seal/figures'

/** The SHA-256 of a text. */
export const sha256: Sha256 = (text) => Promise.resolve(hashOfBytes(text))

/** The SHA-256 of bytes, or of a text in UTF-8. */
export function hashOfBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
