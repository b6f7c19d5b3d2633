import { COLORS } from './pdf/theme'

const READABLE = 4.5

/** A colour (#rrggbb), darkened in steps until it is readable on white (WCAG AA, 4.5:1). */
export function readableOnWhite(color: string): string {
  let channels = channelsOf(color)
  while (contrastOnWhite(channels) < READABLE) channels = channels.map((value) => Math.floor(value * 0.94))
  return hex(channels)
}

/** Minimum contrast for a coloured mark on white paper. */
const SEEN = 1.15

/** A colour for marks on white paper, darkened only if it would be invisible. */
export function seenOnWhite(color: string): string {
  return isSeenOnWhite(color) ? color : readableOnWhite(color)
}

/** Whether a mark in a colour (#rrggbb) is visible on white paper. */
export function isSeenOnWhite(color: string): boolean {
  return contrastOnWhite(channelsOf(color)) >= SEEN
}

/** The ink for a letter on that colour: white if readable, otherwise the text colour. */
export function inkOn(color: string): string {
  return contrastOnWhite(channelsOf(color)) >= 3 ? COLORS.white : COLORS.text
}

/** The dark background for a light logo: the accent if white is readable on it. */
export function groundColor(accent: string): string {
  return inkOn(accent) === COLORS.white ? accent : COLORS.text
}

// Relative luminance and contrast as defined by WCAG 2.2.
function contrastOnWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function channelsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
