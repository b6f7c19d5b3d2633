import { note } from './pdf/nodes'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** Typed figures that no check uses, printed for the record. */
export function noted({ audit, translator }: ReportContext): ReportNode[] {
  const figures = (audit.noted ?? []).map(({ who, metric, date, value }) =>
    translator.t('document.closing.notedFigure', {
      metric: translator.t(`data.mapping.field.${metric}`),
      value,
      who,
      date,
    }),
  )
  return figures.length === 0 ? [] : [note(translator.t('document.closing.noted', { figures }))]
}
