import { partialMonths } from './partial-months'
import { axisText, type ChartTheme } from './chart'
import { mixed, totalsAbove } from './drawn'
import { columnTitle, describeTable, numberAt, type DrawTable, type TableChartInput } from './table-chart'

/** Maximum labels below an axis and figures above columns. */
const MOST_LABELS = 14
const MOST_FIGURES = 24

/** Stacked columns by month: the first series at the bottom in colour, with its figures below the axis; the total on top; 184 px high. */
export const monthlyColumns: DrawTable = (input) => {
  const { table, translator, theme, width, period } = input
  const partial = partialMonths(table.rows, period)
  const held = table.columns.flatMap((_, index) =>
    index > 0 && table.rows.some((row) => numberAt(row, index) !== null) ? [index] : [],
  )
  const drawn = held.filter(
    (index, position) => position === 0 || table.rows.some((row) => (numberAt(row, index) ?? 0) > 0),
  )
  const series = drawn.map((index, position) => {
    const id = table.columns[index]?.id
    return { index, label: columnTitle(id, translator), color: seriesColor(id ?? '', position, theme) }
  })
  const focus = table.rows.map((row) => numberAt(row, drawn[0] ?? 1) ?? 0)
  const totals = table.rows.map((row) =>
    series.reduce((sum, { index }) => sum + (numberAt(row, index) ?? 0), 0),
  )
  const isStacked = series.length > 1
  const step = Math.ceil(table.rows.length / MOST_LABELS)
  const months = table.rows.map(([month], index) =>
    withYear(String(month), index < step ? null : String(table.rows[index - step]?.[0]), translator),
  )
  const first = series[0]?.color ?? theme.inflMark
  const largest = Math.max(1, ...totals)
  return {
    width,
    height: 184,
    // The figures below the axis belong to the first series and have its colour.
    legend: series.map(({ label, color }, position) => ({
      label: position === 0 && isStacked ? translator.t('report.chart.below', { label }) : label,
      color,
    })),
    description: describeTable(input),
    option: {
      grid: { left: axisWidth(largest, input), right: 0, top: 22, bottom: isStacked ? 54 : 38 },
      xAxis: {
        type: 'category',
        data: months.map((month, index) =>
          isStacked ? `{focus|${translator.integer(focus[index] ?? 0)}}\n${month}` : month,
        ),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.text3 } },
        axisLabel: {
          ...axisText(theme.text3),
          interval: step - 1,
          margin: 8,
          rich: {
            focus: { color: first, fontWeight: 600, fontSize: 12, lineHeight: 18, fontFamily: 'Sans' },
          },
        },
      },
      yAxis: yAxis(largest, input),
      series: series.map(({ index, label, color }, position) => ({
        type: 'bar',
        name: label,
        stack: 'all',
        barWidth: '64%',
        // A white border separates the parts in black and white.
        itemStyle: { color, borderColor: theme.surface, borderWidth: isStacked ? 0.75 : 0 },
        data: table.rows.map((row) => {
          const value = numberAt(row, index) ?? 0
          return partial.has(String(row[0])) ? { value, itemStyle: { opacity: LIGHT } } : value
        }),
        ...(position === series.length - 1 && months.length <= MOST_FIGURES
          ? totalsAbove(totals, translator, theme)
          : {}),
      })),
    },
  }
}

/** Opacity of a month only partly covered by the audit. */
const LIGHT = 0.45

// The year appears below the first month on the axis and below each January.
function withYear(month: string, before: string | null, translator: TableChartInput['translator']): string {
  const name = translator.date(`${month}-01`, 'monthShort')
  const year = month.slice(0, 4)
  return before?.slice(0, 4) === year ? name : `${name}\n${year}`
}

/** One column per week of the period, with months on the axis; 130 px high. */
export const weeklyColumns: DrawTable = (input) => {
  const { table, translator, theme, width } = input
  const starts = table.rows.map(([week]) => String(week))
  const values = table.rows.map((row) => numberAt(row, 1) ?? 0)
  const largest = Math.max(1, ...values)
  const months = new Set(starts.map((day) => day.slice(0, 7)))
  const step = Math.ceil(months.size / MOST_LABELS)
  return {
    width,
    height: 144,
    legend: [],
    description: describeTable(input),
    option: {
      grid: { left: axisWidth(largest, input), right: 0, top: 10, bottom: 36 },
      xAxis: {
        type: 'category',
        data: starts,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.text3 } },
        axisLabel: {
          ...axisText(theme.text3),
          interval: (index) => isNewMonth(starts, index, step),
          formatter: (day, index) => {
            const shown = starts.filter((_, each) => each < index && isNewMonth(starts, each, step))
            return withYear(day.slice(0, 7), shown.at(-1) ?? null, translator)
          },
        },
      },
      yAxis: yAxis(largest, input),
      series: [{ type: 'bar', barWidth: '60%', itemStyle: { color: theme.inflMark }, data: values }],
    },
  }
}

/** One column per day around an event, above or below the usual; days without a figure are grey background, never zero; 150 px high. */
export const dayColumns: DrawTable = (input) => {
  const { table, translator, theme, width } = input
  const values = table.rows.map((row) => numberAt(row, 1))
  const isUnknown = values.includes(null)
  return {
    width,
    height: 150,
    legend: isUnknown
      ? [
          { label: columnTitle(table.columns[1]?.id, translator), color: theme.pageMark },
          { label: translator.t('report.chart.notObserved'), color: theme.line },
        ]
      : [],
    description: describeTable(input),
    option: {
      grid: { left: 48, right: 0, top: 10, bottom: 24 },
      xAxis: {
        type: 'category',
        data: table.rows.map((row) => dayOffset(numberAt(row, 0) ?? 0)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.text3 }, onZero: true },
        axisLabel: { ...axisText(theme.text3), interval: 0 },
      },
      yAxis: [
        {
          type: 'value',
          splitNumber: 3,
          axisLabel: { ...axisText(theme.text3), formatter: (value: number) => translator.percent(value) },
          splitLine: { lineStyle: { color: theme.line } },
        },
        { type: 'value', min: 0, max: 1, show: false },
      ],
      series: [
        {
          type: 'bar',
          yAxisIndex: 1,
          silent: true,
          barWidth: '100%',
          barGap: '-100%',
          itemStyle: { color: theme.line },
          data: values.map((value) => (value === null ? STRIP : '-')),
        },
        {
          type: 'bar',
          barWidth: '60%',
          itemStyle: { color: theme.pageMark },
          data: values.map((value) => value ?? '-'),
        },
      ],
    },
  }
}

// Unobserved days are a strip at the bottom: a full column would look like the greatest value.
const STRIP = 0.06

function dayOffset(days: number): string {
  return days > 0 ? `+${days}` : days < 0 ? `\u2212${Math.abs(days)}` : '0'
}

function isNewMonth(starts: readonly string[], index: number, step: number): boolean {
  const month = starts[index]?.slice(0, 7) ?? ''
  if (index === 0 || month === starts[index - 1]?.slice(0, 7)) return false
  return (Number(month.slice(0, 4)) * 12 + Number(month.slice(5))) % step === 0
}

function axisWidth(largest: number, { translator }: TableChartInput): number {
  const step = niceStep(largest)
  return Math.max(34, 12 + 7 * translator.integer(Math.ceil(largest / step) * step).length)
}

function yAxis(largest: number, { theme, translator }: TableChartInput) {
  const step = niceStep(largest)
  return {
    type: 'value' as const,
    min: 0,
    max: Math.ceil(largest / step) * step,
    interval: step,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...axisText(theme.text3), formatter: (value: number) => translator.integer(value) },
    splitLine: { lineStyle: { color: theme.line } },
  }
}

// Two or three grid lines, at 1, 2 or 5 times a power of ten.
function niceStep(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, largest / 2)))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => largest / candidate <= 3)
  return Math.max(1, step ?? power * 10)
}

const COLUMN_COLORS: Record<string, keyof ChartTheme> = {
  own: 'inflMark',
  shares: 'quietMark',
  bareShares: 'others',
  onLine: 'inflMark',
  offLine: 'others',
  brand: 'page',
  other: 'others',
  outcomes: 'inflMark',
  organic: 'page',
  sponsored: 'audMark',
  invited: 'others',
}
const FALLBACK: readonly (keyof ChartTheme)[] = [
  'inflMark',
  'audMark',
  'authMark',
  'pageMark',
  'person',
  'others',
]

/** The trade stands between the brand and the rest in brightness, so that the three are told apart in grey too. */
const TRADE = 0.7

function seriesColor(id: string, index: number, theme: ChartTheme): string {
  if (id === 'trade') return mixed(theme.pageMark, theme.others, TRADE)
  return theme[COLUMN_COLORS[id] ?? FALLBACK[index % FALLBACK.length] ?? 'inflMark']
}
