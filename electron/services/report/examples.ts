import { examplesOf } from '#shared/report/examples'
import type { SectionId } from '#shared/report/sections'
import { h2, paragraph } from './pdf/nodes'
import { COLORS, CONTENT_WIDTH, PX } from './pdf/theme'
import type { Block, ReportContext } from './section'

const GAP = 34 * PX
/** Where the examples may stand: in the first of these sections that is printed. */
const PLACES: readonly SectionId[] = ['anomaly', 'productive', 'category-SA']

/** Two posts of the client side by side as quotations, each with what makes it an example; for one section of the report. */
export function exampleBlocks(section: SectionId, context: ReportContext): Block[] {
  const { audit, shown, printed, translator } = context
  if (PLACES.find((id) => printed.includes(id)) !== section) return []
  const examples = examplesOf(audit, shown)
  if (examples.length === 0) return []
  const { t, quote } = translator
  const width = (CONTENT_WIDTH - GAP) / 2
  return [
    [
      {
        unbreakable: true,
        stack: [
          h2(t('report.examples.title')),
          {
            columnGap: GAP,
            columns: examples.map(({ why, post }) => ({
              width,
              stack: [
                { text: t(`report.examples.${why}`), style: 'medium' as const, tag: 'P' as const },
                {
                  tag: 'BlockQuote' as const,
                  stack: [
                    paragraph(t('report.exhibit.quote', { text: quote(post.title) }), {
                      margin: [0, 4 * PX, 0, 4 * PX],
                      color: COLORS.text2,
                    }),
                  ],
                },
                {
                  text: t('report.examples.facts', {
                    date: post.day,
                    value: post.seen?.value ?? 0,
                    basis: post.seen?.basis ?? 'none',
                    outcomes: post.outcomes,
                  }),
                  style: 'note' as const,
                  tag: 'P' as const,
                },
              ],
            })),
          },
        ],
      },
    ],
  ]
}
