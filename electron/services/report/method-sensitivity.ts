import type { CategoryId } from '#shared/audit/catalogue'
import { FACTORS } from '#shared/audit/engine/sensitivity'
import type { WeightChange } from '#shared/model/audit'
import { dataTable, h2, note, paragraph, type Cell } from './pdf/nodes'
import { PX } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** The sensitivity of the verdict: the index for every weight tried, one category at a time, and where the verdict would change. */
export function sensitivity(context: ReportContext): ReportNode[] {
  const { audit, translator } = context
  const { sensitivity: found } = audit
  if (found.rows.length === 0) return []
  const ids = [...new Set(found.rows.map(({ category }) => category))]
  const changes = found.rows.some(({ verdict }) => verdict !== audit.verdict)
  return [
    {
      unbreakable: true,
      stack: [
        h2(translator.t('report.method.sensitivity')),
        paragraph(translator.message(found.message)),
        dataTable(
          [
            { head: translator.t('report.method.sensitivityHead'), width: '*' },
            ...FACTORS.map((factor) => ({
              head: translator.t('report.method.factor', { factor: `f${Math.round(100 * factor)}` }),
              width: 84 * PX,
              align: 'right' as const,
            })),
          ],
          ids.map((id) => row(id, found.rows, context)),
          { pad: 3 },
        ),
        ...(changes
          ? [
              note(
                translator.t('report.method.sensitivityNote', {
                  verdict: translator.t(`common.verdict.${audit.verdict}`),
                }),
              ),
            ]
          : []),
      ],
    },
  ]
}

function row(id: CategoryId, changes: readonly WeightChange[], { audit, translator }: ReportContext): Cell[] {
  return [
    { text: translator.t(`common.category.${id}`), rowHeader: true },
    ...FACTORS.map((factor): Cell => {
      const change = changes.find((one) => one.category === id && one.factor === factor)
      if (!change || change.score === null) return '–'
      const score = translator.t('report.method.tenths', { value: change.score })
      return change.verdict === audit.verdict ? score : { text: `${score} *`, bold: true }
    }),
  ]
}
