import { parse, type HTMLElement, NodeType, TextNode } from 'node-html-parser'
import { disguiseSpaces } from './no-break-spaces'
import { textWidth } from './font-metrics'
import { printable } from './printable'
import { directionOf, piecesOf, visualOrder } from './scripts'
import type { FontFamily } from './fonts'
import type { NodeProps, SvgNode } from './types'

/** Baseline offsets in em for SVG's named baselines; svg-to-pdfkit uses the font's bounding box instead and sets text too low. */
const BASELINES: Readonly<Record<string, number>> = {
  central: 0.35,
  middle: 0.35,
  hanging: 0.7,
  'before-edge': 0.95,
  'text-before-edge': 0.95,
  'after-edge': -0.25,
  'text-after-edge': -0.25,
}
/** Presentation attributes that make sense only in a browser, or that svg-to-pdfkit gets wrong. */
const DROPPED = [
  'class',
  'filter',
  'paint-order',
  'dominant-baseline',
  'font-variant-numeric',
  'user-select',
  'cursor',
  'pointer-events',
  '-webkit-text-stroke',
]
const HALO = ['stroke', 'stroke-width', 'stroke-linejoin', 'stroke-opacity']

/**
 * Prepares a drawing (from ECharts or our own) for the PDF. `width` in points scales it; with `alt` it is a Figure, without it decoration.
 */
export function svgNode(
  svg: string,
  { width, alt, ...props }: { width?: number; alt?: string } & Omit<NodeProps, 'tag' | 'alt' | 'width'>,
): SvgNode {
  return {
    font: 'Sans',
    ...props,
    svg: safeSvg(svg),
    ...(width === undefined ? {} : { width }),
    ...(alt ? { tag: 'Figure', alt } : { tag: 'Artifact' }),
  }
}

/**
 * Rewrites an SVG so that svg-to-pdfkit draws it correctly: registered fonts, no text halo (it would cover the text), no filters, style
 * sheets or classes, explicit baselines, printable text with its no-break spaces kept.
 */
export function safeSvg(svg: string): string {
  const document = parse(svg, { comment: false, lowerCaseTagName: false })
  for (const element of document.querySelectorAll('*')) {
    if (['style', 'filter', 'script', 'foreignObject', 'title', 'desc'].includes(element.rawTagName))
      element.remove()
    else rewrite(element)
  }
  return document.toString()
}

function rewrite(element: HTMLElement): void {
  const given = { ...declarations(element.getAttribute('style')), ...element.attributes }
  delete given['style']
  setFont(given)
  if (isText(element)) {
    if (given['paint-order']?.includes('stroke')) for (const name of HALO) Reflect.deleteProperty(given, name)
    setBaseline(given)
    for (const child of element.childNodes) {
      if (child.nodeType === NodeType.TEXT_NODE && child instanceof TextNode)
        child.rawText = escaped(disguiseSpaces(printable(child.text)))
    }
  }
  for (const name of DROPPED) Reflect.deleteProperty(given, name)
  element.setAttributes(given)
  const parts = inScripts(element, given)
  if (parts !== '') element.replaceWith(parts)
}

// svg-to-pdfkit cannot change fonts within a text: a text in several scripts is split into consecutive ones.
function inScripts(element: HTMLElement, given: Record<string, string>): string {
  const pieces = element.rawTagName === 'text' ? piecesOf(printable(element.text)) : []
  if (!pieces.some(({ face }) => face !== null)) return ''
  const size = Number.parseFloat(given['font-size'] ?? '12')
  const bold = given['font-weight'] === 'bold'
  const family = faceFor(given['font-family'] ?? 'Sans', 400)
  const widths = new Map(pieces.map((piece) => [piece, textWidth(piece.text, family, bold) * size]))
  const whole = [...widths.values()].reduce((sum, width) => sum + width, 0)
  const share = { middle: 0.5, end: 1 }[given['text-anchor'] ?? ''] ?? 0
  let x = Number.parseFloat(given['x'] ?? '0') - whole * share
  return visualOrder(pieces, directionOf)
    .map((piece) => {
      const own = {
        ...given,
        x: String(x),
        'text-anchor': 'start',
        ...(piece.face ? { 'font-family': piece.face.family, 'font-weight': 'normal' } : {}),
      }
      x += widths.get(piece) ?? 0
      return piece.text.trim() === '' ? '' : textElement(own, piece.text)
    })
    .join('')
}

function textElement(attributes: Record<string, string>, text: string): string {
  const set = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
  )
  return `<text${set.join('')}>${escaped(disguiseSpaces(text))}</text>`
}

function isText(element: HTMLElement): boolean {
  return element.rawTagName === 'text' || element.rawTagName === 'tspan'
}

/** Sets family and weight to a registered font; an element without them inherits. */
function setFont(given: Record<string, string>): void {
  const [, styles = '', size, family] =
    /^((?:[a-z]+\s+|\d{3}\s+)*)([\d.]+)px(?:\/\S+)?\s+(.+)$/u.exec(given['font'] ?? '') ?? []
  if (size && family) {
    const weight = styles
      .trim()
      .split(/\s+/u)
      .find((word) => /^(?:bold|\d{3})$/u.test(word))
    Object.assign(given, {
      'font-size': size,
      'font-family': family,
      ...(weight ? { 'font-weight': weight } : {}),
    })
  }
  delete given['font']
  if (given['font-family'] === undefined && given['font-weight'] === undefined) return
  const weight = weightOf(given['font-weight'])
  given['font-family'] = faceFor(given['font-family'] ?? '', weight)
  given['font-weight'] = weight >= 600 ? 'bold' : 'normal'
}

/** The registered family for a CSS font list and weight. */
export function faceFor(family: string, weight: number): FontFamily {
  if (/serif/iu.test(family) && !/sans/iu.test(family)) return 'Serif'
  return weight === 500 || /medium/iu.test(family) ? 'Sans Medium' : 'Sans'
}

/** A CSS weight as a number. */
export function weightOf(value: string | undefined): number {
  if (value === 'bold' || value === 'bolder') return 700
  return Number(value) || 400
}

function setBaseline(given: Record<string, string>): void {
  const shift = BASELINES[given['dominant-baseline'] ?? '']
  if (shift === undefined) return
  given['dy'] = given['dy'] === undefined ? `${shift}em` : given['dy']
}

function declarations(style: string | undefined): Record<string, string> {
  const pairs = (style ?? '').split(';').flatMap((part) => {
    const [name, ...value] = part.split(':')
    return name?.trim() && value.length > 0 ? [[name.trim(), value.join(':').trim()] as const] : []
  })
  return Object.fromEntries(pairs)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
