import type { CheckResult } from '#shared/model/audit'
import type { ReportContext } from './section'

/** A finding of the audit, or one that the consultant has written. */
type Told = CheckResult | string

/**
 * What stands above the risks and the strengths: only what fails is a risk, the rest is to be watched. Null where the consultant left out all
 * that the audit found: that none was established would then be false.
 */
export function findingHeads(
  { found, translator }: Pick<ReportContext, 'found' | 'translator'>,
  told: { risks: readonly Told[]; strengths: readonly Told[] },
): { risks: string | null; strengths: string | null } {
  const { t } = translator
  const n = told.risks.filter((each) => typeof each === 'string' || each.status === 'fail').length
  const watched = told.risks.length - n
  const risks =
    watched === 0
      ? t('report.summary.risks', { n })
      : n === 0
        ? t('report.summary.watch', { n: watched })
        : t('report.summary.mixed', { n, watched })
  return {
    risks: told.risks.length === 0 && found.risks.length > 0 ? null : risks,
    strengths:
      told.strengths.length === 0 && found.strengths.length > 0
        ? null
        : t('report.summary.strengths', { n: told.strengths.length }),
  }
}
