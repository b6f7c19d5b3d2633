import type { CustomSeriesRenderItemReturn } from 'echarts'
import { axisText } from './chart'
import { columnTitle, describeTable, numberAt, printCell, type DrawTable, type TableChartInput } from './table-chart'

const ROW = 26
const LABEL = 190
const VALUE = 56

/** Horizontal bars of shares, one per row, the figure at the end; the share is the table's last percentage. */
export const shareBars: DrawTable = (input) => {
  const shares = input.table.columns.flatMap(({ format }, index) => (format === 'percent' ? [index] : []))
  return bars(input, shares.slice(-1))
}

/** Two bars per row on one scale: share of posts above, share of views (or the second half) below. */
export const pairedBars: DrawTable = (input) => {
  const shares = input.table.columns.flatMap(({ format }, index) => (format === 'percent' ? [index] : []))
  return bars(input, shares.slice(0, 2))
}

function bars(input: TableChartInput, columns: readonly number[]) {
  const { table, t, theme, width } = input
  const colors = columns.length > 1 ? [theme.person, theme.inflMark] : [theme.inflMark]
  const rowHeight = columns.length > 1 ? 40 : ROW
  const height = table.rows.length * rowHeight + 4
  const largest = Math.max(0.01, ...table.rows.flatMap((row) => columns.map((column) => numberAt(row, column) ?? 0)))
  const span = width - LABEL - VALUE
  const item = (index: number): CustomSeriesRenderItemReturn => {
    const row = table.rows[index]
    if (!row) return null
    const y = index * rowHeight + rowHeight / 2
    const children = columns.flatMap((column, position) => {
      const value = numberAt(row, column)
      const length = ((value ?? 0) / largest) * span
      const top = columns.length > 1 ? y - 13 + position * 14 : y - 6
      return [
        { type: 'rect' as const, shape: { x: LABEL, y: top, width: Math.max(value ? 2 : 0, length), height: 11, r: 2 }, style: { fill: colors[position] ?? theme.inflMark } },
        {
          type: 'text' as const,
          x: LABEL + length + 7,
          y: top + 6,
          style: { ...axisText(theme.text), fill: theme.text, text: printCell(table, row, column, t), verticalAlign: 'middle' as const, fontWeight: 500 },
        },
      ]
    })
    const name = {
      type: 'text' as const,
      x: 0,
      y,
      style: { ...axisText(theme.text), fill: theme.text, text: printCell(table, row, 0, t), verticalAlign: 'middle' as const, fontSize: 12, width: LABEL - 12, overflow: 'truncate' as const },
    }
    return { type: 'group', children: [name, ...children] }
  }
  return {
    width,
    height,
    legend: columns.length > 1 ? columns.map((column, index) => ({ label: columnTitle(table.columns[column]?.id ?? '', t), color: colors[index] ?? theme.inflMark })) : [],
    description: describeTable(input),
    option: {
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      xAxis: { type: 'value' as const, min: 0, max: 1, show: false },
      yAxis: { type: 'category' as const, data: table.rows.map((_, index) => index), inverse: true, show: false },
      series: [{ type: 'custom' as const, silent: true, data: table.rows.map((_, index) => [0, index]), renderItem: ({ dataIndex }: { dataIndex: number }) => item(dataIndex) }],
    },
  }
}
