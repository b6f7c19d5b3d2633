import type { Translator } from '#shared/locale/translator'
import { axisText, type Chart, type ChartTheme } from './chart'
import { shareDigits } from '#shared/report/units'

/** What was published, and who benefits from its views. */
export const FORMATS = ['shares', 'posts', 'articles'] as const
export const WINNERS = ['others', 'person', 'brand'] as const

export interface Flow {
  from: (typeof FORMATS)[number]
  to: (typeof WINNERS)[number]
  views: number
}

/** Views from the published format to those who benefit from them; 250 px high. */
export function viewFlows(
  flows: readonly Flow[],
  names: { person: string; page: string },
  translator: Translator,
  theme: ChartTheme,
  width: number,
): Chart {
  const drawn = flows.filter(({ views }) => views > 0)
  const total = drawn.reduce((sum, { views }) => sum + views, 0)
  const sum = (is: (flow: Flow) => boolean) => drawn.filter(is).reduce((all, { views }) => all + views, 0)
  const colors = { others: theme.text3, person: theme.person, brand: theme.pageMark }
  const winnerName = (winner: Flow['to']) =>
    winner === 'others'
      ? translator.t('comparison.flows.others')
      : translator.quote(winner === 'person' ? names.person : names.page)
  const label = (lines: string, position: 'left' | 'right') => ({
    position,
    formatter: lines,
    distance: 10,
    rich: {
      name: { ...axisText(theme.text), fontSize: 13, fontWeight: 500, lineHeight: 17 },
      views: { ...axisText(theme.text3), fontSize: 12, lineHeight: 15 },
    },
  })
  const sources = FORMATS.filter((format) => sum(({ from }) => from === format) > 0).map((format) => ({
    name: `from ${format}`,
    depth: 0,
    itemStyle: { color: theme.person },
    label: label(
      `{name|${translator.t(`comparison.flows.${format}`)}}\n{views|${translator.t('comparison.flows.views', { views: sum(({ from }) => from === format) })}}`,
      'left',
    ),
  }))
  const targets = WINNERS.filter((winner) => sum(({ to }) => to === winner) > 0).map((winner) => {
    const views = sum(({ to }) => to === winner)
    return {
      name: `to ${winner}`,
      depth: 1,
      itemStyle: { color: colors[winner] },
      label: label(
        `{name|${translator.percent(views / total, shareDigits(views / total))}  ${winnerName(winner).replace(/[{}|]/g, ' ')}}\n{views|${translator.t('comparison.flows.views', { views })}}`,
        'right',
      ),
    }
  })
  return {
    width,
    height: 250,
    description: translator.t('comparison.flows.description', {
      flows: drawn.map(
        ({ from, to, views }) =>
          `${translator.t(`comparison.flows.${from}`)} → ${winnerName(to)}: ${translator.integer(views)}`,
      ),
    }),
    option: {
      // Otherwise the library would reveal the flows from the left.
      animation: false,
      series: [
        {
          type: 'sankey',
          left: 128,
          right: 232,
          top: 8,
          bottom: 12,
          nodeWidth: 10,
          nodeGap: 30,
          layoutIterations: 0,
          draggable: false,
          emphasis: { disabled: true },
          lineStyle: { color: 'target', opacity: 0.3, curveness: 0.5 },
          data: [...sources, ...targets],
          links: drawn.map(({ from, to, views }) => ({
            source: `from ${from}`,
            target: `to ${to}`,
            value: views,
          })),
        },
      ],
    },
  }
}
