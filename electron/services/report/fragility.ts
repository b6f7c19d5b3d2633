import type { ReportContext } from './section'

/** How many of the weights tried give another verdict; null where none does. A verdict that hangs on a weight is said to. */
export function fragility({ audit, translator }: Pick<ReportContext, 'audit' | 'translator'>): string | null {
  const tried = audit.sensitivity.rows
  const changing = tried.filter(({ verdict }) => verdict !== audit.verdict).length
  if (audit.verdict === 'undetermined' || changing === 0) return null
  return translator.t('report.summary.fragile', { changing, tried: tried.length })
}
