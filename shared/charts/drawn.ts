import type { CustomSeriesRenderItemReturn } from 'echarts'
import type { Translator } from '#shared/locale/translator'
import { axisText, type ChartTheme } from './chart'

/** A text in a drawing at a point in px, vertically centred; 11.5 px by default. */
export function textAt(
  text: string,
  [x, y]: readonly [number, number],
  fill: string,
  {
    align = 'center',
    weight = 400,
    size,
  }: { align?: 'left' | 'center' | 'right'; weight?: number; size?: number } = {},
) {
  return {
    type: 'text' as const,
    x,
    y,
    style: {
      ...axisText(fill),
      text,
      fill,
      align,
      verticalAlign: 'middle' as const,
      fontWeight: weight,
      ...(size !== undefined && { fontSize: size }),
    },
  }
}

/** A colour mixed over another by a share, both as #rrggbb or #rgb. */
export function mixed(color: string, ground: string, share: number): string {
  const parts = (hex: string) =>
    (hex.length === 4 ? [1, 2, 3] : [1, 3, 5]).map((at) =>
      Number.parseInt(hex.length === 4 ? hex.charAt(at).repeat(2) : hex.slice(at, at + 2), 16),
    )
  const under = parts(ground)
  return `#${parts(color)
    .map((part, index) =>
      Math.round(part * share + (under[index] ?? 255) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

const WHOLE = {
  grid: { left: 0, right: 0, top: 0, bottom: 0 },
  xAxis: { type: 'value' as const, min: 0, max: 1, show: false },
}

/** A coordinate system without axes, in px from the top left corner. */
export const FREE = { ...WHOLE, yAxis: { type: 'value' as const, min: 0, max: 1, show: false } }

/** A drawing of rows one below the other, each drawn separately. */
export function drawnRows(count: number, draw: (index: number) => CustomSeriesRenderItemReturn) {
  const rows = Array.from({ length: count }, (_, index) => index)
  return {
    ...WHOLE,
    yAxis: { type: 'category' as const, data: rows, inverse: true, show: false },
    series: [
      {
        type: 'custom' as const,
        silent: true,
        data: rows.map((index) => [0, index]),
        renderItem: ({ dataIndex }: { dataIndex: number }) => draw(dataIndex),
      },
    ],
  }
}

/** Totals above stacked columns, attached to the topmost series; a zero is left blank. */
export function totalsAbove(totals: readonly number[], translator: Translator, theme: ChartTheme) {
  return {
    label: {
      show: true,
      position: 'top' as const,
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        totals[dataIndex] ? translator.integer(totals[dataIndex]) : '',
      ...axisText(theme.text2),
    },
  }
}
