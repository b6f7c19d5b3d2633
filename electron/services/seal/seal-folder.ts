import { join } from 'node:path'
import { compareAudits } from '#shared/audit/engine/compare-audits'
import type { Audit } from '#shared/model/audit'
import type { ReportFile } from '#shared/model/report-file'
import type { Seal } from '#shared/model/seal'
import { withoutLeftOut } from '#shared/report/left-out'
import { sealed } from '#shared/seal/seal'
import type { AuditOfFolder } from '../audit-client'
import { REPORT_FILE } from '../import/report-file'
import { sealsOf } from './file-seal'
import { sha256 } from './sha256'

/** The previous audit, and the hash of the file it was read from. */
export interface Earlier {
  audit: Audit
  sha256: string
}

/** A client folder's audit as written to a file: without what the consultant left out, with the progress since an earlier audit, sealed. */
export async function sealedAudit(
  folder: string,
  {
    audit: whole,
    client,
    imported,
  }: Pick<AuditOfFolder, 'audit' | 'client'> & {
    imported: Pick<AuditOfFolder['imported'], 'sealed'>
  },
  { decided, earlier, asked }: { decided: ReportFile; earlier: Earlier | null; asked: Seal['asked'] },
): Promise<Audit> {
  const shown = withoutLeftOut(whole, decided.leftOut)
  const audit = earlier
    ? { ...shown, progress: compareAudits(withoutLeftOut(earlier.audit, decided.leftOut), shown) }
    : shown
  const { logo } = client.consultant
  const beside = [REPORT_FILE, ...(logo ? [logo] : [])]
  const known = new Set(imported.sealed.map(({ file }) => file))
  const files = await sealsOf(
    beside.filter((path) => !known.has(path)).map((path) => ({ path, absolute: join(folder, path) })),
  )
  return sealed(
    audit,
    client,
    {
      asked,
      since: earlier && { asOf: earlier.audit.asOf, sha256: earlier.sha256 },
      files: [...imported.sealed, ...files],
      decisions: null,
    },
    sha256,
  )
}
