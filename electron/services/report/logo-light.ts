import { isSeenOnWhite } from './accent'

const PAINT = /\b(?:fill|stroke|stop-color|color)\s*[:=]\s*["']?\s*(rgba?\([^)]*\)|[^"';\s<>{}]+)/gi
const SHAPE = /<(?:path|rect|circle|ellipse|polygon|polyline|text|line)\b[^>]*>/gi
const PAINTED = /\b(?:fill|stroke|style|class)\s*=/i
/** Names of colours that are almost invisible on white paper. */
const LIGHT_NAMES = /^(?:white|snow|ivory|ghostwhite|whitesmoke|floralwhite|mintcream|azure|aliceblue)$/i
/** Paint values that draw nothing, or refer to a paint defined elsewhere. */
const NO_COLOUR = /^(?:none|transparent|inherit|currentcolor|url\()/i

/** Whether everything an SVG paints is almost invisible on white paper. The default colour is black. */
export function isLight(svg: string): boolean {
  const paints = [...svg.matchAll(PAINT)]
    .map(([, paint = '']) => paint)
    .filter((paint) => !NO_COLOUR.test(paint))
  const isPainted = /<(?:svg|g)\b[^>]*\bfill\s*=/i.test(svg)
  const hasBlack = !isPainted && [...svg.matchAll(SHAPE)].some(([shape]) => !PAINTED.test(shape))
  return paints.length > 0 && !hasBlack && paints.every(isPale)
}

function isPale(paint: string): boolean {
  if (LIGHT_NAMES.test(paint)) return true
  const hex = /^#([\da-f]{3}|[\da-f]{6})(?:[\da-f]{1,2})?$/i.exec(paint)?.[1]
  if (hex !== undefined) return !isSeenOnWhite(`#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`)
  const parts = /^rgba?\((\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/i.exec(paint)?.slice(1)
  return (
    parts !== undefined &&
    !isSeenOnWhite(`#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`)
  )
}
