import type { CustomSeriesRenderItemAPI } from 'echarts'
import type { Translator } from '#shared/locale/translator'
import { axisText, type Chart, type ChartTheme } from './chart'

/** One subject on both sides, shares 0-1; null if a side is unknown. */
export interface MirrorRow {
  label: string
  person: number | null
  page: number | null
  /** The number of posts behind a share if there are few, to be printed with it. */
  few?: { person: number | null; page: number | null }
}

const ROW = 34

/** The same themes left and right of a common axis: the share of the person's posts and of the page's; `width` in px. */
export function mirror(
  rows: readonly MirrorRow[],
  names: { person: string; page: string },
  translator: Translator,
  theme: ChartTheme,
  width = 658,
): Chart {
  const height = rows.length * ROW + 26
  return {
    width,
    height,
    description: translator.t('report.mirror.description', {
      rows: rows.map(
        ({ label, person, page, few }) =>
          `${label} ${share(person, few?.person, translator)} / ${share(page, few?.page, translator)}`,
      ),
      ...names,
    }),
    option: {
      grid: { left: 0, right: 0, top: 26, bottom: 0 },
      xAxis: { type: 'value', min: -1, max: 1, show: false },
      yAxis: { type: 'category', data: rows.map(({ label }) => label), inverse: true, show: false },
      series: [
        {
          type: 'custom',
          silent: true,
          data: rows.map((_, index) => [0, index]),
          renderItem: ({ dataIndex }, api) =>
            bars(api, rows[dataIndex], dataIndex, names, translator, theme, width),
        },
      ],
    },
  }
}

function bars(
  api: CustomSeriesRenderItemAPI,
  row: MirrorRow | undefined,
  index: number,
  names: { person: string; page: string },
  translator: Translator,
  theme: ChartTheme,
  width: number,
) {
  if (!row) return { type: 'group' as const, children: [] }
  const y = api.coord([0, index])[1] ?? 0
  const gutter = 78
  const centre = width / 2
  // Room for the figure at the end of a bar.
  const half = centre - gutter - (row.few?.person || row.few?.page ? 100 : 50)
  const text = (
    value: string,
    x: number,
    align: 'left' | 'right' | 'center',
    fill: string,
    weight = 400,
    dy = 0,
  ) => ({
    type: 'text' as const,
    x,
    y: y + dy,
    style: {
      ...axisText(fill),
      text: value,
      align,
      verticalAlign: 'middle' as const,
      fill,
      fontWeight: weight,
      fontSize: 12,
    },
  })
  const name = (value: string, x: number, align: 'left' | 'right', fill: string) => {
    const node = text(value, x, align, fill, 600, -ROW / 2 - 10)
    return { ...node, style: { ...node.style, width: centre - gutter, overflow: 'truncate' as const } }
  }
  const bar = (x: number, length: number, fill: string) => ({
    type: 'rect' as const,
    shape: { x, y: y - 6, width: length, height: 12, r: 2 },
    style: { fill },
  })
  const left = (row.person ?? 0) * half
  const right = (row.page ?? 0) * half
  const head =
    index === 0
      ? [
          name(names.person, centre - gutter, 'right' as const, theme.person),
          name(names.page, centre + gutter, 'left' as const, theme.page),
        ]
      : []
  return {
    type: 'group' as const,
    children: [
      ...head,
      text(row.label, centre, 'center', theme.text),
      ...(left > 0 ? [bar(centre - gutter - left, left, theme.person)] : []),
      ...(right > 0 ? [bar(centre + gutter, right, theme.pageMark)] : []),
      text(
        share(row.person, row.few?.person, translator),
        centre - gutter - left - 8,
        'right',
        theme.text,
        500,
      ),
      text(share(row.page, row.few?.page, translator), centre + gutter + right + 8, 'left', theme.text, 500),
    ],
  }
}

function share(value: number | null, few: number | null | undefined, translator: Translator): string {
  if (value === null) return '–'
  return few
    ? translator.t('report.mirror.few', { share: value, k: Math.round(value * few), n: few })
    : translator.percent(value)
}
