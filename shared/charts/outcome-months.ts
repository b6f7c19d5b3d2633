import type { Translator } from '#shared/locale/translator'
import { OUTCOME_KINDS, type OutcomeKind } from '#shared/model/vocabulary'
import { axisText, type Chart, type ChartTheme } from './chart'
import { totalsAbove } from './drawn'

/** The outcomes of one month, `YYYY-MM`, by kind. */
export interface OutcomeMonth {
  month: string
  counts: Partial<Record<OutcomeKind, number>>
}

const COLORS: Record<OutcomeKind, keyof ChartTheme> = {
  contact: 'inflMark',
  lead: 'audMark',
  meeting: 'authMark',
  opportunity: 'pageMark',
  deal: 'person',
  hire: 'quietMark',
  speaking: 'others',
}

/** The kinds that occur, each with its colour. */
export function outcomeLegend(
  months: readonly OutcomeMonth[],
): { kind: OutcomeKind; color: keyof ChartTheme }[] {
  return OUTCOME_KINDS.filter((kind) => months.some(({ counts }) => (counts[kind] ?? 0) > 0)).map((kind) => ({
    kind,
    color: COLORS[kind],
  }))
}

/** Outcomes by month, stacked by kind, with the total above each column; 150 px high. */
export function outcomeMonths(
  months: readonly OutcomeMonth[],
  translator: Translator,
  theme: ChartTheme,
  width: number,
): Chart {
  const kinds = outcomeLegend(months)
  const totals = months.map(({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0))
  const largest = Math.max(1, ...totals)
  const step = Math.max(1, Math.ceil(largest / 3))
  const spacing = Math.ceil(months.length / Math.max(1, Math.floor(width / 44)))
  return {
    width,
    height: 150,
    description: translator.t('results.months.description', {
      months: months.map(
        ({ month }, index) =>
          `${translator.date(`${month}-01`, 'month')} ${translator.integer(totals[index] ?? 0)}`,
      ),
    }),
    option: {
      grid: { left: 24, right: 4, top: 20, bottom: 22 },
      xAxis: {
        type: 'category',
        data: months.map(({ month }) => translator.date(`${month}-01`, 'monthShort')),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.text3 } },
        axisLabel: { ...axisText(theme.text3), interval: spacing - 1 },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: Math.ceil(largest / step) * step,
        interval: step,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...axisText(theme.text3), formatter: (value: number) => translator.integer(value) },
        splitLine: { lineStyle: { color: theme.line } },
      },
      series: kinds.map(({ kind, color }, position) => ({
        type: 'bar',
        name: translator.t(`common.outcome.${kind}`),
        stack: 'all',
        barWidth: '60%',
        itemStyle: {
          color: theme[color],
          borderColor: theme.surface,
          borderWidth: kinds.length > 1 ? 0.75 : 0,
        },
        data: months.map(({ counts }) => counts[kind] ?? 0),
        ...(position === kinds.length - 1 ? totalsAbove(totals, translator, theme) : {}),
      })),
    },
  }
}
