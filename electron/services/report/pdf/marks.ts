import { textWidth } from './font-metrics'
import { COLORS, PX, type } from './theme'
import type { CanvasNode, ReportNode, StackNode, Vector } from './types'

/** The four verdicts, named by their place in the quadrant. */
export type Quadrant = 'hidden' | 'authority' | 'quiet' | 'noise'

/** A bar from 0 to 100: `width` in points, with a tick at `reference` (the previous audit). Decoration: print the figure next to it. */
export function scoreBar(
  value: number,
  {
    width,
    color = COLORS.inflMark,
    reference,
    height = 6,
  }: { width: number; color?: string; reference?: number | null; height?: number },
): CanvasNode {
  const bar = (x: number, w: number, fill: string): Vector => ({
    type: 'rect',
    x,
    y: 3 * PX,
    w,
    h: height * PX,
    r: 2 * PX,
    color: fill,
  })
  const filled = Math.max(0, Math.min(100, value)) / 100
  const canvas = [
    bar(0, width, COLORS.track),
    ...(filled > 0 ? [bar(0, Math.max(3 * PX, width * filled), color)] : []),
  ]
  if (reference === undefined || reference === null) return { canvas }
  const x = (Math.max(0, Math.min(100, reference)) / 100) * width
  const tick = (left: number, w: number, fill: string): Vector => ({
    type: 'rect',
    x: left,
    y: 0,
    w,
    h: (height + 6) * PX,
    color: fill,
  })
  return { canvas: [...canvas, tick(x - 2 * PX, 4 * PX, COLORS.white), tick(x - PX, 2 * PX, COLORS.text)] }
}

/** A level as filled and empty dots: effort, effect, confidence. `alt` gives it in words ("2 sur 3"). */
export function dots(
  count: number,
  { max = 3, color = COLORS.text2, alt }: { max?: number; color?: string; alt: string },
): CanvasNode {
  const dot = (index: number): Vector => {
    const isOn = index < count
    const place = { type: 'ellipse' as const, x: (4.5 + index * 12) * PX, y: 8.5 * PX }
    return isOn
      ? { ...place, r1: 4.5 * PX, r2: 4.5 * PX, color }
      : { ...place, r1: 3.85 * PX, r2: 3.85 * PX, lineColor: COLORS.lineControl, lineWidth: 1.3 * PX }
  }
  return {
    canvas: Array.from({ length: max }, (_, index) => dot(index)),
    tag: 'Figure',
    alt,
    margin: [0, 0, 0, 4 * PX],
  }
}

/** A word on a tinted background (a label in a table). */
export function pill(
  text: string,
  { color = COLORS.quiet, fill = COLORS.quietSoft }: { color?: string; fill?: string } = {},
): StackNode {
  const width = textWidth(text, 'Sans', false) * 11.5 * PX + 12 * PX
  return {
    width,
    stack: [
      {
        canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: 17 * PX, r: 3 * PX, color: fill }],
        relativePosition: { x: 0, y: 0 },
      },
      { text, ...type('Sans', 11.5, 17), color, noWrap: true, margin: [6 * PX, 0, 0, 0] },
    ],
  }
}

/** The rank of an action as a square: 1 filled, 2 outlined, 3 outlined thinly. */
export function priority(rank: 1 | 2 | 3): ReportNode {
  const frame = { 1: 0, 2: 1.5, 3: 1 }[rank] * PX
  const box = {
    type: 'rect' as const,
    x: frame / 2,
    y: frame / 2,
    w: 20 * PX - frame,
    h: 20 * PX - frame,
    r: 3 * PX,
  }
  const look =
    rank === 1
      ? { color: COLORS.text }
      : { lineColor: rank === 2 ? COLORS.text : COLORS.lineControl, lineWidth: frame }
  const color = { 1: COLORS.white, 2: COLORS.text, 3: COLORS.text2 }[rank]
  return {
    columns: [
      {
        width: 20 * PX,
        stack: [
          { canvas: [{ ...box, ...look }], relativePosition: { x: 0, y: 0 } },
          { text: String(rank), ...type('Sans', 11.5, 20), bold: true, color, alignment: 'center' },
        ],
      },
    ],
  }
}

/** The verdict's glyph, 16 px: four squares with its own one filled. Decoration next to the verdict's name. */
export function verdictSign(quadrant: Quadrant): CanvasNode {
  const color = {
    hidden: COLORS.inflMark,
    authority: COLORS.authMark,
    quiet: COLORS.quietMark,
    noise: COLORS.audMark,
  }[quadrant]
  const scale = (16 / 14) * PX
  const square = (at: Quadrant): Vector => {
    const isOn = at === quadrant
    const size = isOn ? 5.5 : 4.5
    const inset = isOn ? 1 : 1.5
    const x = at === 'authority' || at === 'noise' ? 13 - (isOn ? 0 : 0.5) - size : inset
    const y = at === 'quiet' || at === 'noise' ? 13 - (isOn ? 0 : 0.5) - size : inset
    const place = {
      type: 'rect' as const,
      x: x * scale,
      y: y * scale,
      w: size * scale,
      h: size * scale,
      r: (isOn ? 1 : 0.6) * scale,
    }
    return isOn ? { ...place, color } : { ...place, lineColor: mixed(color), lineWidth: scale }
  }
  return { canvas: (['hidden', 'authority', 'quiet', 'noise'] as const).map(square) }
}

/** A chart's colour legend, in one line. */
export function legend(items: { label: string; color: string }[]): ReportNode {
  return {
    columnGap: 16 * PX,
    columns: items.map(({ label, color }) => ({
      width: 'auto' as const,
      columnGap: 6 * PX,
      columns: [
        {
          width: 10 * PX,
          canvas: [{ type: 'rect' as const, x: 0, y: 3 * PX, w: 10 * PX, h: 10 * PX, r: 2 * PX, color }],
        },
        { width: 'auto' as const, text: label, style: 'meta' as const, noWrap: true },
      ],
    })),
  }
}

/** The colour at 55 % on white. */
function mixed(color: string): string {
  const channel = (at: number): string => {
    const value = Number.parseInt(color.slice(at, at + 2), 16)
    return Math.round(255 - (255 - value) * 0.55)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
