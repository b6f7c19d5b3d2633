import { evidenceTable, type Columns } from '#shared/audit/support/evidence'
import type { EvidenceId } from '#shared/locale/keys'
import { expect } from 'vitest'
import { renderChart } from '#services/report/pdf/echarts'
import { COLORS } from '#services/report/pdf/theme'
import type { Chart, ChartTheme } from '#shared/charts/chart'
import type { DrawTable, TableChart } from '#shared/charts/table-chart'
import { createTranslator } from '#shared/locale/translator'
import type { EvidenceTable } from '#shared/model/audit'

export const THEME: ChartTheme = { ...COLORS, surface: COLORS.white }
export const FR = createTranslator('fr')
export const EN = createTranslator('en')
export const WIDTH = 658

/** An evidence table: columns by id and format, then its rows. */
export function table(id: EvidenceId, columns: Columns, rows: EvidenceTable['rows']): EvidenceTable {
  return evidenceTable(id, columns, rows)
}

/** A chart of a table, as the report draws it. */
export function chartOf(draw: DrawTable, of: EvidenceTable, translator = FR): TableChart {
  return draw({ table: of, translator, theme: THEME, width: WIDTH })
}

/** Draws a chart twice and gives its SVG: the same bytes, no coordinate that is none, inside its size. */
export function drawn(make: () => Chart): string {
  const chart = make()
  const svg = renderChart(chart.option, chart)
  const again = make()
  expect(renderChart(again.option, again)).toBe(svg)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  expect(chart.description).not.toBe('')
  return svg
}

/** The texts of an SVG with their places. */
export function textsOf(svg: string): { text: string; x: number; y: number }[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, attributes = '', text = '']) => {
    const move = /transform="(?:translate\(|matrix\([^ ]+ [^ ]+ [^ ]+ [^ ]+ )([-\d.]+) ([-\d.]+)/.exec(
      attributes,
    )
    const at = (name: string) => Number(new RegExp(`(?:^| )${name}="([-\\d.]+)"`).exec(attributes)?.[1] ?? 0)
    return { text, x: at('x') + Number(move?.[1] ?? 0), y: at('y') + Number(move?.[2] ?? 0) }
  })
}
