import type { Translator } from '#shared/locale/translator'
import type { Chart, ChartTheme } from './chart'
import { FREE, textAt } from './drawn'

/** One figure for both sides, as numbers for the bars and as printed text; null if unknown. */
export interface TwoSidesRow {
  label: string
  person: number | null
  page: number | null
  personText: string
  pageText: string
  /** The heading of the group the row starts. */
  group?: string
  /** The value of a full bar; by default the greater of the row's two figures. */
  full?: number
}

const ROW = 32
const GROUP = 30
const LABEL = 180
const FIGURE = 62
const SIZE = 13

/** The person's figures to the left of their names, the page's to the right; each row has its own scale unless `full` is given. */
export function twoSides(
  rows: readonly TwoSidesRow[],
  names: { person: string; page: string },
  translator: Translator,
  theme: ChartTheme,
  width: number,
): Chart {
  const centre = width / 2
  const bar = Math.max(24, centre - LABEL / 2 - FIGURE - 8)
  const tops = rows.map(
    (_, index) =>
      index * ROW + rows.slice(0, index + 1).filter(({ group }) => group !== undefined).length * GROUP,
  )
  const height = (tops.at(-1) ?? 0) + ROW + 4
  const rect = (x: number, y: number, length: number, fill: string) => ({
    type: 'rect' as const,
    shape: { x, y: y - 5, width: length, height: 10, r: 2 },
    style: { fill },
  })
  const line = (x1: number, x2: number, y: number) => ({
    type: 'line' as const,
    shape: { x1, y1: y, x2, y2: y },
    style: { stroke: theme.line },
  })
  const draw = (index: number) => {
    const row = rows[index]
    if (!row) return { type: 'group' as const, children: [] }
    const y = (tops[index] ?? 0) + ROW / 2
    const most = row.full ?? Math.max(row.person ?? 0, row.page ?? 0)
    const length = (value: number | null) =>
      value === null || most === 0 ? 0 : Math.max(value > 0 ? 2 : 0, (value / most) * bar)
    const [left, right] = [length(row.person), length(row.page)]
    const gap = LABEL / 2
    return {
      type: 'group' as const,
      children: [
        ...(row.group === undefined
          ? []
          : [
              textAt(row.group, [centre, y - ROW / 2 - GROUP / 2], theme.text3, { size: 12 }),
              line(0, centre - gap - 20, y - ROW / 2 - GROUP / 2),
              line(centre + gap + 20, width, y - ROW / 2 - GROUP / 2),
            ]),
        rect(0, y, bar, theme.line),
        rect(width - bar, y, bar, theme.line),
        ...(left > 0 ? [rect(bar - left, y, left, theme.person)] : []),
        ...(right > 0 ? [rect(width - bar, y, right, theme.pageMark)] : []),
        textAt(row.personText, [centre - gap, y], row.person === null ? theme.text3 : theme.person, {
          align: 'right',
          size: SIZE,
          weight: row.person === null ? 400 : 600,
        }),
        textAt(row.label, [centre, y], theme.text2, { size: SIZE }),
        textAt(row.pageText, [centre + gap, y], row.page === null ? theme.text3 : theme.page, {
          align: 'left',
          size: SIZE,
          weight: row.page === null ? 400 : 600,
        }),
      ],
    }
  }
  return {
    width,
    height,
    description: translator.t('comparison.sides.description', {
      rows: rows.map(({ label, personText, pageText }) => `${label}: ${personText} / ${pageText}`),
      ...names,
    }),
    option: {
      ...FREE,
      series: [
        {
          type: 'custom',
          cursor: 'pointer',
          data: rows.map((_, index) => [0, 0, index]),
          renderItem: ({ dataIndex }) => draw(dataIndex),
        },
      ],
    },
  }
}
