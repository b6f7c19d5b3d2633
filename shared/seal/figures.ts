import type { Audit } from '#shared/model/audit'
import type { Seal } from '#shared/model/seal'

/** The SHA-256 of a UTF-8 text in hexadecimal; Node and the browser have different implementations. */
export type Sha256 = (text: string) => Promise<string>

/** An audit with parts removed, such as checks left out: same inputs, figures sealed again. */
export async function resealed(audit: Audit, sha256: Sha256): Promise<Audit> {
  if (!audit.seal) return audit
  const figures = await figuresHash(audit, sha256)
  return { ...withoutSeal(audit), seal: { ...audit.seal, figures } }
}

/** Whether a seal's id matches its parts. */
export async function isWhole({ id, figures: _, ...parts }: Seal, sha256: Sha256): Promise<boolean> {
  return (await sha256(JSON.stringify(parts))) === id
}

/** The SHA-256 of an audit without its seal, as JSON without white space. */
export function figuresHash(audit: object, sha256: Sha256): Promise<string> {
  return sha256(JSON.stringify(withoutSeal(audit)))
}

/** An audit without its seal. */
export function withoutSeal<T extends { seal?: unknown }>({ seal: _, ...body }: T): Omit<T, 'seal'> {
  return body
}
