import type { CustomSeriesRenderItemReturn } from 'echarts'
import { axisText, type ChartTheme } from './chart'
import { drawnRows } from './drawn'
import { columnTitle, describeTable, numberAt, printCell, type DrawTable } from './table-chart'

const LABEL = 250
const VALUE = 120
const BAR = 14
const LEAST = 2

/** The series of a step: impressions and article views, each as a share of its own first step. */
const SERIES: readonly { share: string; count: string; color: keyof ChartTheme }[] = [
  { share: 'shownShare', count: 'shown', color: 'audMark' },
  { share: 'readShare', count: 'read', color: 'person' },
]

/** Steps one below the other, each bar over the previous step's; its number and share at the end. */
export const waterfall: DrawTable = (input) => {
  const { table, translator, theme, width } = input
  const columnOf = (id: string) => table.columns.findIndex((column) => column.id === id)
  const series = SERIES.filter(({ share }) => columnOf(share) >= 0)
  const height = Math.max(2, series.length) * (BAR + 2) + 12
  const span = width - LABEL - VALUE
  const item = (index: number): CustomSeriesRenderItemReturn => {
    const row = table.rows[index]
    if (!row) return null
    const before = table.rows[index - 1] ?? row
    const top = index * height + 6
    const children = series.flatMap(({ share, count, color }, position) => {
      const [now, then] = [row, before].map((each) => numberAt(each, columnOf(share)) ?? 0)
      const y = top + position * (BAR + 2)
      const length = now ? Math.max(LEAST, now * span) : 0
      const lost = Math.max(length, (then ?? 0) * span)
      const bar = (fill: string, wide: number) => ({
        type: 'rect' as const,
        shape: { x: LABEL, y, width: wide, height: BAR, r: 2 },
        style: { fill },
      })
      return [
        bar(theme.line, lost),
        bar(theme[color], length),
        {
          type: 'text' as const,
          x: LABEL + lost + 7,
          y: y + BAR / 2,
          style: {
            ...axisText(theme.text),
            fill: theme.text,
            text: `${printCell(table, row, columnOf(count), translator)}  (${printCell(table, row, columnOf(share), translator)})`,
            verticalAlign: 'middle' as const,
            fontWeight: 500,
          },
        },
      ]
    })
    const words = (text: string, y: number, style: { fill: string; fontSize: number }) => ({
      type: 'text' as const,
      x: 0,
      y,
      style: {
        ...axisText(style.fill),
        ...style,
        text,
        verticalAlign: 'middle' as const,
        width: LABEL - 12,
        overflow: 'truncate' as const,
      },
    })
    const counted = translator.t('report.results.stepNote', {
      posts: numberAt(row, columnOf('posts')) ?? 0,
      results: numberAt(row, columnOf('outcomes')) ?? -1,
    })
    return {
      type: 'group',
      children: [
        words(printCell(table, row, 0, translator), top + 7, { fill: theme.text, fontSize: 12 }),
        words(counted, top + 22, { fill: theme.text3, fontSize: 11.5 }),
        ...children,
      ],
    }
  }
  return {
    width,
    height: Math.max(1, table.rows.length) * height,
    legend: series.map(({ count, color }) => ({
      label: columnTitle(table.columns[columnOf(count)]?.id, translator),
      color: theme[color],
    })),
    description: describeTable(input),
    option: drawnRows(table.rows.length, item),
  }
}
