import { groundColor, inkOn } from './accent'
import { isLight } from './logo-light'
import { isLightPicture } from './logo-light-picture'
import type { Logo } from '#shared/host/results'
import { senderOf } from './names'
import { svgNode } from './pdf/svg'
import { PX, type } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/**
 * Maximum logo size on the cover and side of a square logo, px. A logo wider than this ratio is taken for a wordmark, which must stay
 * legible.
 */
const MOST = { width: 440, height: 44 }
/** The box a picture must fit into, px. */
const PICTURE = { width: 240, height: 52 }
const SIDE = 30
const WORD_MARK = 1.6
/** Width of the name next to a square logo, px: it ends before the plumb line. */
const BESIDE = 390
/** Padding around a light logo on its dark background, px. */
const AROUND = 8

/** The sender on the cover: a wordmark alone, or a square logo or initial before the name; a light logo gets a dark background. */
export function letterhead(
  context: Pick<ReportContext, 'logo' | 'accent' | 'translator' | 'consultant'>,
): ReportNode[] {
  const { logo, accent, translator } = context
  const name = senderOf(context)
  const text = {
    columns: [{ width: BESIDE * PX, text: name, ...type('Sans', 15, 20), bold: true }],
    absolutePosition: at(110, 69),
  }
  if (logo?.kind === 'image') {
    const bytes = Buffer.from(logo.data.slice(logo.data.indexOf(',') + 1), 'base64')
    return [
      ...(isLightPicture(bytes) ? [groundOf({ top: 58, ...fittedSize(bytes) }, accent)] : []),
      {
        image: logo.data,
        fit: [PICTURE.width * PX, PICTURE.height * PX],
        alt: name || translator.t('report.title'),
        tag: 'Figure',
        absolutePosition: at(68, 58),
      },
    ]
  }
  if (logo?.kind === 'svg') {
    const ratio = ratioOf(logo)
    const width = ratio > WORD_MARK ? Math.min(MOST.width, MOST.height * ratio) : SIDE * Math.min(1, ratio)
    const top = ratio > WORD_MARK ? 58 : 64
    const drawing = svgNode(logo.svg, {
      width: width * PX,
      alt: name || translator.t('report.title'),
      absolutePosition: at(68, top),
    })
    const ground = isLight(logo.svg) ? [groundOf({ top, width, height: width / ratio }, accent)] : []
    return [...ground, drawing, ...(ratio > WORD_MARK ? [] : [text])]
  }
  if (name === '') return []
  const square = { type: 'rect' as const, x: 0, y: 0, w: SIDE * PX, h: SIDE * PX, r: 3 * PX, color: accent }
  const initial = Array.from(name).find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? ''
  return [
    { canvas: [square], absolutePosition: at(68, 64) },
    {
      columns: [
        {
          width: SIDE * PX,
          text: initial.toUpperCase(),
          ...type('Serif', 15, 20),
          bold: true,
          color: inkOn(accent),
          alignment: 'center',
        },
      ],
      tag: 'Artifact',
      absolutePosition: at(68, 69),
    },
    text,
  ]
}

/** The size of a PNG fitted into its box, px. */
function fittedSize(bytes: Buffer): { width: number; height: number } {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const scale = Math.min(PICTURE.width / width, PICTURE.height / height)
  return { width: width * scale, height: height * scale }
}

function groundOf(
  { top, width, height }: { top: number; width: number; height: number },
  accent: string,
): ReportNode {
  return {
    canvas: [
      {
        type: 'rect',
        x: 0,
        y: 0,
        w: (width + 2 * AROUND) * PX,
        h: (height + 2 * AROUND) * PX,
        r: 3 * PX,
        color: groundColor(accent),
      },
    ],
    absolutePosition: at(68 - AROUND, top - AROUND),
  }
}

/** The aspect ratio of a drawing from its viewBox, otherwise from its size; 1 if it has neither. */
function ratioOf({ svg }: Extract<Logo, { kind: 'svg' }>): number {
  const box = /viewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(svg)
  const [width, height] = box
    ? [Number(box[1]), Number(box[2])]
    : [sizeOf(svg, 'width'), sizeOf(svg, 'height')]
  return width > 0 && height > 0 ? width / height : 1
}

function sizeOf(svg: string, name: string): number {
  return Number(new RegExp(`<svg[^>]*\\s${name}=["']([\\d.]+)`).exec(svg)?.[1] ?? 0)
}

function at(x: number, y: number): { x: number; y: number } {
  return { x: x * PX, y: y * PX }
}
