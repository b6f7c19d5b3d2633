import type { Sha256 } from '#shared/seal/figures'

/** The SHA-256 of a text, computed by the browser. */
export const sha256: Sha256 = async (text) => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
