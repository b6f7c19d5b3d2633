import type { CustomSeriesRenderItemReturn } from 'echarts'
import { axisText, type ChartTheme } from './chart'
import { drawnRows } from './drawn'
import {
  columnTitle,
  describeTable,
  numberAt,
  printCell,
  type DrawTable,
  type TableChartInput,
} from './table-chart'

const ROW = 26
const LABEL = 190
const VALUE = 60

/** Horizontal bars of shares, one per row, with the figure at the end; the share is the table's last percentage column. */
export const shareBars: DrawTable = (input) => bars(input, indicesOf(input, 'percent').slice(-1))

/** Horizontal bars of counts, one per row, with the figure at the end; the count is the table's last integer column. */
export const countBars: DrawTable = (input) => bars(input, indicesOf(input, 'integer').slice(-1))

/** Two bars per row on the same scale: the table's first two percentages, the first on top. */
export const pairedBars: DrawTable = (input) => bars(input, indicesOf(input, 'percent').slice(0, 2))

function indicesOf({ table }: TableChartInput, wanted: string): number[] {
  return table.columns.flatMap(({ format }, index) => (format === wanted ? [index] : []))
}

/** Bar colours by column, dark before light so that a pair is distinct in black and white; a single bar has the colour of influence. */
const COLUMN_COLORS: Record<string, keyof ChartTheme> = {
  person: 'person',
  page: 'pageMark',
  postShare: 'person',
  viewShare: 'audMark',
  firstHalf: 'others',
  secondHalf: 'inflMark',
}

function bars(input: TableChartInput, columns: readonly number[]) {
  const { table, translator, theme, width } = input
  const isPaired = columns.length > 1
  const colors = columns.map((column) => {
    const own = COLUMN_COLORS[table.columns[column]?.id ?? '']
    return theme[isPaired && own ? own : 'inflMark']
  })
  const rowHeight = isPaired ? 40 : ROW
  const height = Math.max(1, table.rows.length) * rowHeight + 4
  const values = table.rows.flatMap((row) => columns.map((column) => numberAt(row, column) ?? 0))
  const isShare = columns.every((column) => table.columns[column]?.format === 'percent')
  // Shares are drawn on a 0-100 % scale, so that charts can be compared.
  const largest = isShare ? Math.max(1, ...values) : Math.max(...values) || 1
  const names = withoutCommonStart(table.rows.map((row) => printCell(table, row, 0, translator)))
  const span = width - LABEL - VALUE
  const item = (index: number): CustomSeriesRenderItemReturn => {
    const row = table.rows[index]
    if (!row) return null
    const y = index * rowHeight + rowHeight / 2
    const children = columns.flatMap((column, position) => {
      const value = numberAt(row, column)
      const length = (Math.max(0, value ?? 0) / largest) * span
      const top = isPaired ? y - 13 + position * 14 : y - 6
      return [
        {
          type: 'rect' as const,
          shape: { x: LABEL, y: top, width: value ? Math.max(2, length) : 0, height: 11, r: 2 },
          style: { fill: colors[position] ?? theme.inflMark },
        },
        {
          type: 'text' as const,
          x: LABEL + length + 7,
          y: top + 6,
          style: {
            ...axisText(theme.text),
            fill: theme.text,
            text: printCell(table, row, column, translator),
            verticalAlign: 'middle' as const,
            fontWeight: 500,
          },
        },
      ]
    })
    const name = {
      type: 'text' as const,
      x: 0,
      y,
      style: {
        ...axisText(theme.text),
        fill: theme.text,
        text: names[index] ?? '',
        verticalAlign: 'middle' as const,
        fontSize: 12,
        width: LABEL - 12,
        overflow: 'truncate' as const,
      },
    }
    return { type: 'group', children: [name, ...children] }
  }
  return {
    width,
    height,
    legend: isPaired
      ? columns.map((column, index) => ({
          label: columnTitle(table.columns[column]?.id, translator),
          color: colors[index] ?? theme.inflMark,
        }))
      : [],
    description: describeTable(input),
    option: drawnRows(table.rows.length, item),
  }
}

/** Minimum letters in a common beginning for it to be left out. */
const COMMON = 14

// Long names with the same beginning would all be shortened to the same text.
function withoutCommonStart(names: readonly string[]): string[] {
  const [first = '', ...others] = names
  const isShared = (length: number) => others.every((name) => name.startsWith(first.slice(0, length)))
  let length = first.length
  while (length > 0 && !isShared(length)) length--
  const start = first.slice(0, length).lastIndexOf(' ') + 1
  return names.length < 2 || start < COMMON ? [...names] : names.map((name) => `…\u00a0${name.slice(start)}`)
}
