import { verifyAudit, type Verification } from '#services/seal/verify-audit'
import type { JobHooks } from './job-terminal'

/** Verifies one audit, telling which file is being read. */
export async function verifyOne(
  { file, folder }: { file: string; folder?: string | undefined },
  { onProgress = () => undefined }: JobHooks,
): Promise<Verification> {
  return verifyAudit(file, { ...(folder !== undefined && { folder }), onProgress })
}
