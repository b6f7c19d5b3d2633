import { fileURLToPath } from 'node:url'
import { auditFolder } from '#services/audit-client'
import { storedText, type Golden } from './stored-audit'

export { GOLDEN, goldenFile, type Golden } from './stored-audit'

/** The folder of a bundled sample. */
export function sampleFolder(name: Golden): string {
  return fileURLToPath(new URL(`../../resources/samples/${name}`, import.meta.url))
}

/** The audit of a sample as text, through the real readers; the version of the engine is left out, so that a release changes nothing. */
export async function goldenAudit(name: Golden): Promise<string> {
  const { audit } = await auditFolder(sampleFolder(name), {})
  return storedText({ ...audit, engine: '0.0.0' })
}
