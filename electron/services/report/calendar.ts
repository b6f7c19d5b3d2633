import { dataTable, h2, note, type Cell } from './pdf/nodes'
import { PX } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** The unanswered questions as subjects for the next quarter, month by month; nothing if all are answered. */
export function calendar({ audit, translator }: ReportContext, headed = true): ReportNode[] {
  const rows = audit.calendar.flatMap(({ question, month }) => {
    const asked = audit.questions[question]
    return asked ? [{ month, ...asked }] : []
  })
  if (rows.length === 0) return []
  return [
    {
      unbreakable: true,
      stack: [
        ...(headed ? [h2(translator.t('report.plan.calendar'), { margin: [0, 22 * PX, 0, 8 * PX] })] : []),
        note(translator.t('report.plan.calendarNote', { n: rows.length }), { margin: [0, 0, 0, 12 * PX] }),
        dataTable(
          [
            { head: translator.t('report.plan.month'), width: 110 * PX },
            { head: translator.t('report.plan.question'), width: '*' },
            { head: translator.t('report.plan.importance'), width: 96 * PX },
          ],
          rows.map(({ month, text, importance }, index): Cell[] => [
            // Each month is named only on its first row.
            month === rows[index - 1]?.month
              ? ''
              : { text: translator.date(`${month}-01`, 'month'), bold: true },
            { text: translator.quote(text), rowHeader: true },
            translator.t('report.plan.importanceOf', { importance: String(importance) }),
          ]),
          { pad: 5 },
        ),
      ],
    },
  ]
}
