import { BarChart, CustomChart, HeatmapChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  CalendarComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { init, use as register, type ECharts } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { ChartOption } from '#shared/charts/chart'

register([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  AriaComponent,
  CalendarComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
  SVGRenderer,
])

/** A rendered chart. */
export interface Drawn {
  update: (option: ChartOption, size: { width: number; height: number }) => void
  /** Calls back with the series and data index of a clicked mark. */
  onClick: (listener: (series: number, index: number) => void) => void
  dispose: () => void
}

/** Renders into an element. Tooltips are drawn on the canvas: HTML ones would violate the content security policy. */
export function drawChart(
  element: HTMLElement,
  option: ChartOption,
  size: { width: number; height: number },
  renderer: 'svg' | 'canvas' = 'svg',
): Drawn {
  const chart: ECharts = init(element, null, { renderer, ...size })
  chart.setOption(prepared(option))
  return {
    update(next, { width, height }) {
      chart.resize({ width, height })
      chart.setOption(prepared(next), { notMerge: true })
    },
    onClick: (listener) => {
      chart.on('click', ({ seriesIndex, dataIndex }) => listener(seriesIndex ?? 0, dataIndex))
    },
    dispose: () => chart.dispose(),
  }
}

/** A chart as a PNG at twice the screen's resolution. */
export function chartPng(
  option: ChartOption,
  size: { width: number; height: number },
  background: string,
): Uint8Array {
  const element = document.createElement('div')
  const chart = init(element, null, { renderer: 'canvas', devicePixelRatio: 2, ...size })
  try {
    chart.setOption({ ...prepared(option), animation: false, backgroundColor: background })
    const base64 = chart.getDataURL({ type: 'png', pixelRatio: 2 }).split(',')[1] ?? ''
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } finally {
    chart.dispose()
  }
}

function prepared(option: ChartOption): ChartOption {
  const { tooltip } = option
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    animationDuration: 0,
    animationDurationUpdate: still ? 0 : 320,
    ...option,
    ...(tooltip &&
      !Array.isArray(tooltip) && {
        tooltip: {
          ...tooltip,
          renderMode: 'richText',
          textStyle: { fontFamily: 'Sans', ...tooltip.textStyle },
        },
      }),
  }
}
