import { namedTable } from '#shared/report/results'
import { dataTable, h2, note } from './pdf/nodes'
import { PX } from './pdf/theme'
import type { Block, ReportContext } from './section'
import { shortened } from './shorten'

/** Numbers of outcomes printed, preferred first. */
const ROWS = [16, 12, 8, 6, 4, 3] as const
/** The position of the amounts, where there are any. */
const AMOUNT = 3
/** Letters of an unbroken word that its column holds. */
const LONGEST_WORD = 24

/** The outcomes as they were declared, each with its day, stage, amount and what it was observed with. */
export function namedOutcomes({ shown, translator }: Pick<ReportContext, 'shown' | 'translator'>): Block[] {
  const { total } = namedTable(shown, translator)
  if (total === 0) return []
  const sizes = ROWS.filter((_, index) => index === ROWS.length - 1 || total > (ROWS[index + 1] ?? 0))
  return [
    sizes.map((most) => {
      const { heads, rows, hasAmounts } = namedTable(shown, translator, most)
      const widths = [
        80 * PX,
        78 * PX,
        hasAmounts ? 170 * PX : 200 * PX,
        ...(hasAmounts ? [80 * PX] : []),
        '*',
      ] as const
      return {
        unbreakable: true,
        stack: [
          h2(translator.t('report.results.named.title')),
          dataTable(
            heads.map((head, index) => ({
              head,
              width: widths[index] ?? '*',
              align: hasAmounts && index === AMOUNT ? ('right' as const) : ('left' as const),
            })),
            rows.map((row) => row.map((text) => shortened(text, LONGEST_WORD))),
            { pad: 4 },
          ),
          ...(rows.length < total
            ? [note(translator.t('report.results.named.part', { shown: rows.length, total }))]
            : []),
        ],
      }
    }),
  ]
}
