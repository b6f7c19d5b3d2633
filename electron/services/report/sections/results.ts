import { waterfall as drawWaterfall } from '#shared/charts/waterfall'
import {
  hasSteps,
  moneyNote,
  moneyTable,
  quarterTable,
  stopNote,
  stopSentences,
  stopTable,
  waterfallNotes,
  waterfallTable,
  waterfallTitle,
  type PrintedTable,
} from '#shared/report/results'
import { chartNode, PRINT_THEME } from '../chart-node'
import { narrative } from '../narrative'
import { legend } from '../pdf/marks'
import { dataTable, h2, lede, note, paragraph, section, title, together, type Cell } from '../pdf/nodes'
import { CONTENT_WIDTH, PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/** From views to results: the views narrowed down step by step, the amounts, and what could be dropped. */
export const results: Section = {
  id: 'results',
  render: (context) => {
    const { audit, translator } = context
    const [first, ...notes] = waterfallNotes(audit.waterfall)
    return section(translator.t('report.results.head'), [
      title(translator.message(waterfallTitle(audit.waterfall))),
      ...(first && hasSteps(audit.waterfall) ? [lede(translator.message(first))] : []),
      ...narrative('results', context),
      ...steps(context),
      ...(hasSteps(audit.waterfall) ? notes.map((each) => note(translator.message(each))) : []),
      ...amounts(context),
      ...habits(context),
    ])
  },
}

function steps({ audit, translator }: ReportContext): ReportNode[] {
  if (!hasSteps(audit.waterfall)) return []
  const chart = drawWaterfall({
    table: waterfallTable(audit.waterfall, translator),
    translator,
    theme: PRINT_THEME,
    width: CONTENT_WIDTH / PX,
  })
  return [
    h2(translator.t('report.results.chart')),
    ...(chart.legend.length > 1
      ? [{ stack: [legend(chart.legend)], margin: [0, 0, 0, 6 * PX] as [number, number, number, number] }]
      : []),
    chartNode(chart),
  ]
}

function amounts({ audit: { money }, translator, shown }: ReportContext): ReportNode[] {
  if (money.rows.length === 0) return []
  const quarters = quarterTable(shown, translator)
  return [
    together([
      h2(translator.t('report.results.money.title')),
      printed(moneyTable(money, translator), [110 * PX, '*', '*', '*']),
      ...(quarters.rows.length === 0 ? [] : [printed(quarters, ['*', '*', '*', '*'])]),
      note(translator.message(moneyNote(money))),
    ]),
  ]
}

function habits({ audit: { stops }, translator }: ReportContext): ReportNode[] {
  if (stops.rows.length === 0) return []
  return [
    together([
      h2(translator.t('report.results.stops.title')),
      ...stopSentences(stops, translator).map((text) => paragraph(text)),
      printed(stopTable(stops, translator), ['*', 74 * PX, 52 * PX, 66 * PX, 60 * PX, 120 * PX, 126 * PX]),
      note(translator.message(stopNote(stops))),
    ]),
  ]
}

function printed({ heads, rows }: PrintedTable, widths: (number | '*')[]): ReportNode {
  return dataTable(
    heads.map((head, index) => ({
      head,
      width: widths[index] ?? '*',
      align: index === 0 ? ('left' as const) : ('right' as const),
    })),
    rows.map((row) => row.map((text, index): Cell => (index === 0 ? { text, rowHeader: true } : text))),
    { pad: 6 },
  )
}
