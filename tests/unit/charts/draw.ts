import { evidenceTable, type Columns } from '#shared/audit/support/evidence'
import type { EvidenceId } from '#shared/locale/keys'
import { expect } from 'vitest'
import { renderChart } from '#services/report/pdf/echarts'
import { COLORS, PX } from '#services/report/pdf/theme'
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
  expect(Math.min(...sizesIn(svg))).toBeGreaterThanOrEqual(LEAST_TYPE / PX)
  return svg
}

/** The least size of type on paper, pt. */
export const LEAST_TYPE = 8.5

/** The sizes of type in an SVG, px. */
export function sizesIn(svg: string): number[] {
  return [...svg.matchAll(/font-size[:=]"?([\d.]+)/g)].map(([, size]) => Number(size))
}

/** What each path and circle of an SVG covers, the background of every text among them. */
export function boxesOf(svg: string): { left: number; top: number; right: number; bottom: number }[] {
  const paths = [...svg.matchAll(/<path d="([^"]*)"(?: transform="(\w+)\(([^)]*)\)")?/g)]
  const circles = [...svg.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)" r="([-\d.]+)"/g)]
  return [
    ...paths.map(([, path = '', kind, moved = '']) => {
      const by = moved.split(/[ ,]/).map(Number)
      const points = pointsOf(path).map(([x, y]): [number, number] => {
        if (kind === 'translate') return [x + (by[0] ?? 0), y + (by[1] ?? 0)]
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = kind === 'matrix' ? by : []
        return [a * x + c * y + e, b * x + d * y + f]
      })
      return around(points)
    }),
    ...circles.map(([, ...figures]) => {
      const [x = 0, y = 0, r = 0] = figures.map(Number)
      return { left: x - r, top: y - r, right: x + r, bottom: y + r }
    }),
  ]
}

function around(points: readonly [number, number][]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }
}

// The corners of a path; of an arc its end, of a curve its handles too.
function pointsOf(path: string): [number, number][] {
  const points: [number, number][] = []
  for (const [, command = '', given = ''] of path.matchAll(/([MLlCA])([^MLlCAZ]*)/g)) {
    const figures = (given.match(/-?[\d.]+/g) ?? []).map(Number)
    const [x, y] = points.at(-1) ?? [0, 0]
    const ends = command === 'A' ? figures.slice(-2) : figures
    for (let at = 0; at + 1 < ends.length; at += 2) {
      const [dx = 0, dy = 0] = ends.slice(at, at + 2)
      points.push(command === 'l' ? [x + dx, y + dy] : [dx, dy])
    }
  }
  return points
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
