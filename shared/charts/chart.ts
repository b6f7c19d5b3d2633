import type { EChartsOption } from 'echarts'

export type ChartOption = EChartsOption

/** Colours a chart may use, of the screen's theme or of the printed page; names are those of the design tokens. */
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

/** A chart ready to draw: the option and its size in px. */
export interface Chart {
  option: ChartOption
  width: number
  height: number
  /** What it shows, in a sentence, for people who do not see it. */
  description: string
}

/** Text of an axis or a label, 11.5 px: 8.6 pt on paper. */
export function axisText(color: string): { color: string; fontSize: number; fontFamily: string } {
  return { color, fontSize: 11.5, fontFamily: 'Sans' }
}
