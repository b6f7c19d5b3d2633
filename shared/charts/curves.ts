import { median } from '#shared/stats/quantile'
import { axisText } from './chart'
import { columnTitle, describeTable, numberAt, type DrawTable } from './table-chart'

/** Lorenz curve: share of posts (least seen first) against share of views, with the line of equality; 200 px high. */
export const lorenz: DrawTable = (input) => {
  const { table, translator, theme, width } = input
  const percentAxis = {
    type: 'value' as const,
    min: 0,
    max: 1,
    interval: 0.25,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.line } },
  }
  const label = { ...axisText(theme.text3), formatter: (value: number) => translator.percent(value) }
  return {
    width,
    height: 210,
    legend: [
      { label: columnTitle('viewShare', translator), color: theme.audMark },
      { label: translator.t('report.chart.equal'), color: theme.line2 },
    ],
    description: describeTable({
      table: { ...table, rows: table.rows.filter((_, index) => index % 5 === 0) },
      translator,
    }),
    option: {
      grid: { left: 44, right: 8, top: 10, bottom: 40 },
      xAxis: {
        ...percentAxis,
        axisLabel: label,
        name: columnTitle('postShare', translator),
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: axisText(theme.text3),
      },
      yAxis: { ...percentAxis, axisLabel: label },
      series: [
        {
          type: 'line',
          symbol: 'none',
          silent: true,
          lineStyle: { color: theme.line2, width: 1 },
          data: [
            [0, 0],
            [1, 1],
          ],
        },
        {
          type: 'line',
          symbol: 'none',
          lineStyle: { color: theme.audMark, width: 2 },
          areaStyle: { color: theme.audSoft, opacity: 1 },
          data: table.rows.map((row) => [numberAt(row, 0) ?? 0, numberAt(row, 1) ?? 0]),
        },
      ],
    },
  }
}

/** One dot per post, its rate over time, with their median as a line; 184 px high. */
export const ratesInTime: DrawTable = (input) => {
  const { table, translator, theme, width } = input
  const [day, rate] = [
    table.columns.findIndex(({ format }) => format === 'day'),
    table.columns.findIndex(({ format }) => format === 'percent'),
  ]
  const dots = table.rows.flatMap((row) => {
    const value = numberAt(row, rate)
    // As a UTC moment: a bare date would be taken in the machine's time zone.
    return value === null ? [] : [[Date.parse(`${String(row[day])}T00:00:00Z`), value] as [number, number]]
  })
  const middle = median(dots.map(([, value]) => value))
  return {
    width,
    height: 184,
    legend: [],
    description: describeTable(input),
    option: {
      useUTC: true,
      grid: { left: 44, right: 12, top: 10, bottom: 38 },
      xAxis: {
        type: 'time',
        // At least a month apart: the axis shows months, and none may appear twice.
        minInterval: 28 * 86_400_000,
        axisLine: { lineStyle: { color: theme.text3 } },
        axisTick: { show: false },
        axisLabel: {
          ...axisText(theme.text3),
          // The year below the first months, as the very first may be hidden, and below each January.
          formatter: (value: number, index: number) => {
            const day = new Date(value).toISOString().slice(0, 10)
            const month = translator.date(day, 'monthShort')
            return index <= 1 || day.slice(5, 7) === '01' ? `${month}\n${day.slice(0, 4)}` : month
          },
          hideOverlap: true,
        },
      },
      yAxis: {
        type: 'value',
        min: 0,
        splitNumber: 3,
        axisLabel: { ...axisText(theme.text3), formatter: (value: number) => translator.percent(value, 1) },
        splitLine: { lineStyle: { color: theme.line } },
      },
      series: [
        {
          type: 'scatter',
          symbolSize: 6,
          itemStyle: { color: theme.inflMark, opacity: 0.8 },
          data: dots,
          ...(middle !== null && {
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: theme.text2, type: 'dashed', width: 1 },
              label: {
                position: 'insideEndTop',
                formatter: `${translator.t('report.anomaly.median')} ${translator.percent(middle, 1)}`,
                ...axisText(theme.text2),
              },
              data: [{ yAxis: middle }],
            },
          }),
        },
      ],
    },
  }
}
