import type { EChartsOption } from 'echarts'

export type ChartOption = EChartsOption

/** The colours a chart may use, of the screen's theme or for print, named after the design tokens. */
export interface ChartTheme {
  text: string
  text2: string
  text3: string
  line: string
  line2: string
  surface: string
  surface2: string
  infl: string
  inflMark: string
  aud: string
  audMark: string
  audSoft: string
  inflSoft: string
  authMark: string
  auth: string
  authSoft: string
  quiet: string
  quietMark: string
  quietSoft: string
  person: string
  page: string
  pageMark: string
  neg: string
  others: string
}

/** A chart ready to draw: its option and size in px. */
export interface Chart {
  option: ChartOption
  width: number
  height: number
  /** What it shows, in one sentence, for people who cannot see it. */
  description: string
}

/** Text style of axes and labels, 11.5 px: 8.6 pt on paper. */
export function axisText(color: string): { color: string; fontSize: number; fontFamily: string } {
  return { color, fontSize: 11.5, fontFamily: 'Sans' }
}
