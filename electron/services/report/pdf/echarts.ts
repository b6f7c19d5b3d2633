import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  CalendarComponent,
  DatasetComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  VisualMapComponent,
} from 'echarts/components'
import { init, setPlatformAPI, use, type EChartsCoreOption } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { measureText } from './chart-text'
import { withCutTexts } from './cut-texts'

use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  CalendarComponent,
  DatasetComponent,
])
use([
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
])
use([VisualMapComponent, LabelLayout, SVGRenderer])
setPlatformAPI({ measureText })

/** Renders an ECharts option as SVG at a size in px, without animation; the same option gives the same bytes whatever was drawn before. */
export function renderChart(
  option: EChartsCoreOption,
  { width, height }: { width: number; height: number },
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ textStyle: { fontFamily: 'Sans' }, ...withCutTexts(option), animation: false })
    return withStableIds(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

/** zrender numbers its painters and classes globally, so they are renumbered. */
function withStableIds(svg: string): string {
  const classes = new Map<string, string>()
  return svg.replace(/zr\d+-(cls-\d+)?/gu, (_, name: string | undefined) => {
    if (!name) return 'zr-'
    if (!classes.has(name)) classes.set(name, `cls-${classes.size}`)
    return `zr-${classes.get(name) ?? ''}`
  })
}
