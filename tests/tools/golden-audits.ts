import { fileURLToPath } from 'node:url'
import { auditFolder } from '#services/audit-client'
import { storedText, type Golden } from './stored-audit'

export { GOLDEN, goldenFile, type Golden } from './stored-audit'

/** The folder of a bundled sample. */
export function sampleFolder(name: Golden): string {
  return fileURLToPath(new URL(`../../resources/samples/${name}`, import.meta.url))
}

/** A sample's audit as text, through the real readers; without the engine version, so that a release does not change it. */
export async function goldenAudit(name: Golden): Promise<string> {
  const { audit } = await auditFolder(sampleFolder(name), {})
  return storedText({ ...audit, engine: '0.0.0' })
}
