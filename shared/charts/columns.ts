import { axisText, type ChartTheme } from './chart'
import { columnTitle, describeTable, numberAt, type DrawTable } from './table-chart'

/** Stacked columns over months: the first series at the foot in colour with its figures below the axis, the total above; 184 px high. */
export const monthlyColumns: DrawTable = (input) => {
  const { table, t, theme, width } = input
  const series = table.columns.slice(1).map(({ id }, index) => ({ id, label: columnTitle(id, t), color: seriesColor(id, index, theme) }))
  const months = table.rows.map(([month]) => t.date(`${String(month)}-01`, 'monthShort'))
  const focus = table.rows.map((row) => numberAt(row, 1) ?? 0)
  const totals = table.rows.map((row) => series.reduce((sum, _, index) => sum + (numberAt(row, index + 1) ?? 0), 0))
  const isStacked = series.length > 1
  const first = series[0]?.color ?? theme.inflMark
  return {
    width,
    height: 184,
    legend: series.map(({ label, color }) => ({ label, color })),
    description: describeTable(input),
    option: {
      grid: { left: 34, right: 0, top: 22, bottom: isStacked ? 40 : 24 },
      xAxis: {
        type: 'category',
        data: months.map((month, index) => (isStacked ? `{focus|${t.integer(focus[index] ?? 0)}}\n${month}` : month)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.text3 } },
        axisLabel: { ...axisText(theme.text3), interval: 0, margin: 8, rich: { focus: { color: first, fontWeight: 600, fontSize: 12, lineHeight: 18, fontFamily: 'Sans' } } },
      },
      yAxis: yAxis(theme, Math.max(1, ...totals)),
      series: series.map(({ label, color }, index) => ({
        type: 'bar',
        name: label,
        stack: 'all',
        barWidth: '64%',
        itemStyle: { color },
        data: table.rows.map((row) => numberAt(row, index + 1) ?? 0),
        ...(index === series.length - 1
          ? { label: { show: true, position: 'top', formatter: ({ dataIndex }: { dataIndex: number }) => t.integer(totals[dataIndex] ?? 0), ...axisText(theme.text2) } }
          : {}),
      })),
    },
  }
}

/** One column per week over the period, months on the axis; 120 px high. */
export const weeklyColumns: DrawTable = (input) => {
  const { table, t, theme, width } = input
  const starts = table.rows.map(([week]) => String(week))
  const values = table.rows.map((row) => numberAt(row, 1) ?? 0)
  return {
    width,
    height: 130,
    legend: [],
    description: describeTable(input),
    option: {
      grid: { left: 34, right: 0, top: 10, bottom: 22 },
      xAxis: {
        type: 'category',
        data: starts,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.text3 } },
        axisLabel: { ...axisText(theme.text3), interval: (index) => isNewMonth(starts, index), formatter: (day) => t.date(day, 'monthShort') },
      },
      yAxis: yAxis(theme, Math.max(1, ...values)),
      series: [{ type: 'bar', barWidth: '60%', itemStyle: { color: theme.inflMark }, data: values }],
    },
  }
}

function isNewMonth(starts: readonly string[], index: number): boolean {
  return index > 0 && starts[index]?.slice(0, 7) !== starts[index - 1]?.slice(0, 7)
}

function yAxis(theme: ChartTheme, largest: number) {
  const step = niceStep(largest)
  return {
    type: 'value' as const,
    min: 0,
    max: Math.ceil(largest / step) * step,
    interval: step,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: axisText(theme.text3),
    splitLine: { lineStyle: { color: theme.line } },
  }
}

// Two or three grid lines at 1, 2 or 5 times a power of ten.
function niceStep(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, largest / 2)))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => largest / candidate <= 3)
  return Math.max(1, step ?? power * 10)
}

const COLUMN_COLORS: Record<string, keyof ChartTheme> = {
  own: 'inflMark',
  shares: 'person',
  bareShares: 'others',
  onLine: 'inflMark',
  offLine: 'others',
  brand: 'page',
  trade: 'pageMark',
  other: 'others',
  outcomes: 'inflMark',
  organic: 'pageMark',
  sponsored: 'audMark',
  invited: 'others',
}
const FALLBACK: readonly (keyof ChartTheme)[] = ['inflMark', 'audMark', 'authMark', 'pageMark', 'person', 'others']

function seriesColor(id: string, index: number, theme: ChartTheme): string {
  return theme[COLUMN_COLORS[id] ?? FALLBACK[index % FALLBACK.length] ?? 'inflMark']
}

