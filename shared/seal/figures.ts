import type { Audit } from '#shared/model/audit'
import type { Seal } from '#shared/model/seal'

/** The SHA-256 of a text in UTF-8, in hexadecimal: Node and the browser each have their own. */
export type Sha256 = (text: string) => Promise<string>

/** The same audit with less in it, such as checks that are left out: made from the same, its figures sealed anew. */
export async function resealed(audit: Audit, sha256: Sha256): Promise<Audit> {
  if (!audit.seal) return audit
  const figures = await figuresHash(audit, sha256)
  return { ...withoutSeal(audit), seal: { ...audit.seal, figures } }
}

/** Whether the parts of a seal are those that its id was made of. */
export async function isWhole({ id, figures: _, ...parts }: Seal, sha256: Sha256): Promise<boolean> {
  return (await sha256(JSON.stringify(parts))) === id
}

/** The SHA-256 of an audit without its seal, as JSON without white space. */
export function figuresHash(audit: object, sha256: Sha256): Promise<string> {
  return sha256(JSON.stringify(withoutSeal(audit)))
}

/** The audit alone. */
export function withoutSeal<T extends { seal?: unknown }>({ seal: _, ...body }: T): Omit<T, 'seal'> {
  return body
}
