import type { ReportContext } from './section'

/** Who the report is about: the person and the brand. */
export function subjectOf({ audit, t }: Pick<ReportContext, 'audit' | 't'>): string {
  const { person, brand } = audit.client
  return brand === null ? person : t.t('report.personAndBrand', { person, brand })
}

/** Who signs: the consultant's company, else the consultant, else the product. */
export function senderOf({ consultant }: Pick<ReportContext, 'consultant'>): string {
  return consultant.company || consultant.name || 'Aplomb'
}
