import type { Chart, ChartTheme } from '#shared/charts/chart'
import { renderChart } from './pdf/echarts'
import { svgNode } from './pdf/svg'
import { COLORS, PX } from './pdf/theme'
import type { NodeProps, SvgNode } from './pdf/types'

/** The chart colours for print. */
export const PRINT_THEME: ChartTheme = { ...COLORS, surface: COLORS.white }

/** A chart as vector graphics, drawn at its size in px; its description becomes the figure's alternate text. */
export function chartNode(chart: Chart, props: Omit<NodeProps, 'tag' | 'alt' | 'width'> = {}): SvgNode {
  return svgNode(renderChart(chart.option, chart), {
    ...props,
    width: chart.width * PX,
    alt: chart.description,
  })
}
