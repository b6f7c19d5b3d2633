import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import type { Chart, ChartTheme } from './chart'
import { quadrant } from './quadrant'

/** Another client's position, both scores 0-100. */
export interface OtherPosition {
  influence: number
  audience: number
}

/** The quadrant with other clients as faint dots without names; `size` px square. */
export function quadrantAmong(
  audit: Pick<Audit, 'influence' | 'audience' | 'asOf' | 'verdict'>,
  previous: Pick<Audit, 'influence' | 'audience' | 'asOf' | 'verdict'> | null,
  others: readonly OtherPosition[],
  translator: Translator,
  theme: ChartTheme,
  size: number,
): Chart {
  const chart = quadrant(audit, previous, translator, theme)
  const [cells, ...rest] = [chart.option.series ?? []].flat()
  const dots = {
    type: 'scatter' as const,
    silent: true,
    symbolSize: 6,
    itemStyle: { color: theme.text3, opacity: 0.35 },
    data: others.map(({ influence, audience }) => [audience, influence]),
  }
  return {
    ...chart,
    width: size,
    height: size,
    // Above the cells, below everything about this client.
    option: { ...chart.option, series: cells ? [cells, dots, ...rest] : [dots] },
  }
}
