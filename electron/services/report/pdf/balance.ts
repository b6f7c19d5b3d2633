import type { Inline } from './shapes'

/** A last line shorter than this share of the width is improved (CSS `text-wrap: pretty`). */
const SHORT = 0.12
/** The largest share of its width that prose gives up for a better last line. */
const GIVEN = 0.15

/**
 * The narrowest width in points (to half a point) that keeps the number of lines, so that a title's lines come out even (CSS `text-wrap:
 * balance`).
 */
export function balancedWidth(words: Inline[], width: number): number {
  const { lines } = setting(words, width)
  if (lines < 2) return width
  let tooNarrow = 0
  let enough = width
  while (enough - tooNarrow > 0.5) {
    const middle = (enough + tooNarrow) / 2
    if (setting(words, middle).lines <= lines) enough = middle
    else tooNarrow = middle
  }
  return enough
}

/** A width that avoids a very short last line in a short paragraph without adding a line; otherwise the full width. */
export function prettyWidth(words: Inline[], width: number): number {
  const full = setting(words, width)
  if (full.lines < 2 || full.lines > 8 || full.last >= SHORT * width) return width
  for (let tried = width - 2; tried > width * (1 - GIVEN); tried -= 2) {
    const { lines, last } = setting(words, tried)
    if (lines > full.lines) return width
    if (last >= SHORT * width) return tried
  }
  return width
}

/**
 * The number of lines and the width of the last one under greedy line breaking, as in pdfmake; words that must not be separated stay
 * together.
 */
function setting(words: Inline[], width: number): { lines: number; last: number } {
  let lines = 1
  let used = 0
  let last = 0
  for (let at = 0; at < words.length;) {
    let end = at + 1
    while (words[end - 1]?.noNewLine && end < words.length) end++
    const group = words.slice(at, end)
    const full = group.reduce((sum, word) => sum + word.width, 0)
    const visible = full - (group.at(-1)?.trailingCut ?? 0)
    if (visible > width) return { lines: Number.POSITIVE_INFINITY, last: 0 }
    if (used > 0 && used + visible > width) {
      lines++
      used = 0
    }
    last = used + visible
    used += full
    if (group.at(-1)?.lineEnd && end < words.length) {
      lines++
      used = 0
    }
    at = end
  }
  return { lines, last }
}
