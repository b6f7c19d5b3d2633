import { fileURLToPath } from 'node:url'
import { auditFolder } from '#services/audit-client'
import { auditJson } from '#services/export/audit-json'

/** The bundled samples whose audits are kept, with the language of the client file. */
export const GOLDEN = ['camille', 'etienne'] as const
export type Golden = (typeof GOLDEN)[number]

/** The folder of a bundled sample. */
export function sampleFolder(name: Golden): string {
  return fileURLToPath(new URL(`../../resources/samples/${name}`, import.meta.url))
}

/** Where the reviewed audit of a sample is stored. */
export function goldenFile(name: Golden): URL {
  return new URL(`../golden/${name}.json`, import.meta.url)
}

/** The audit of a sample as text, through the real readers; the version of the engine is left out, so that a release changes nothing. */
export async function goldenAudit(name: Golden): Promise<string> {
  const { audit } = await auditFolder(sampleFolder(name), {})
  return auditJson({ ...audit, engine: '0.0.0' })
}
