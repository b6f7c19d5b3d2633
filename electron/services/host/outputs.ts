import type { CheckedInputOf, OutputOf } from '#shared/host/contract'
import { auditJson } from '#services/export/audit-json'
import { auditXlsx } from '#services/export/audit-xlsx'
import { htmlReport } from '#services/report/html/html-report'
import { renderReport } from '#services/report/report'
import { slideReport } from '#services/report/slides/slide-report'
import { givenOnly } from './given-only'

/** The report of a person, in the form asked for. */
export async function report({
  audit,
  options,
  as,
}: CheckedInputOf<'report.render'>): Promise<OutputOf<'report.render'>> {
  const given = givenOnly(options)
  if (as === 'html') return { bytes: htmlReport(audit, given), pages: 1, unprintable: [] }
  if (as === 'pptx') return { bytes: await slideReport(audit, given), pages: 1, unprintable: [] }
  return renderReport(audit, given)
}

/** The audit of a person as JSON or as a workbook. */
export async function exportedAudit({
  audit,
  as,
}: CheckedInputOf<'audit.export'>): Promise<OutputOf<'audit.export'>> {
  const content = as === 'json' ? auditJson(audit) : await auditXlsx(audit)
  return { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}
