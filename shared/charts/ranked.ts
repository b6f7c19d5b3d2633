import type { Translator } from '#shared/locale/translator'
import { axisText, type Chart, type ChartTheme } from './chart'

/** Maximum posts drawn. */
export const MOST_BARS = 30

/** Maximum width of an axis letter, px. */
const WIDE = 6.6

/** Views of posts in descending order, with anomalies in the colour of severity and the median of the others as a line; 190 px high. */
export function rankedViews(
  posts: readonly { views: number; isAnomaly: boolean }[],
  median: number,
  translator: Translator,
  theme: ChartTheme,
  width = 658,
): Chart {
  const sorted = [...posts].sort((a, b) => b.views - a.views).slice(0, MOST_BARS)
  const line = `${translator.t('report.anomaly.median')} ${translator.integer(median)}`
  return {
    width,
    height: 190,
    description: translator.t('report.anomaly.description', { top: sorted[0]?.views ?? 0, median }),
    option: {
      // The line's label is to the right of its end.
      grid: { left: 50, right: Math.max(70, 14 + line.length * WIDE), top: 20, bottom: 12 },
      xAxis: {
        type: 'category',
        data: sorted.map((_, index) => index + 1),
        axisLabel: { show: false },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.text3 } },
      },
      yAxis: {
        type: 'value',
        splitNumber: 3,
        axisLabel: { ...axisText(theme.text3), formatter: (value: number) => translator.integer(value) },
        splitLine: { lineStyle: { color: theme.line } },
      },
      series: [
        {
          type: 'bar',
          barWidth: '70%',
          data: sorted.map(({ views, isAnomaly }) => ({
            value: views,
            itemStyle: { color: isAnomaly ? theme.neg : theme.audMark },
            label: {
              show: isAnomaly,
              position: 'top',
              formatter: () => translator.integer(views),
              ...axisText(theme.neg),
              fontWeight: 600,
            },
          })),
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: theme.text2, type: 'dashed', width: 1 },
            label: {
              position: 'end',
              formatter: () => line,
              ...axisText(theme.text2),
            },
            data: [{ yAxis: median }],
          },
        },
      ],
    },
  }
}
