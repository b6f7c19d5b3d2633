import type { Inline } from './shapes'

/** Last lines shorter than this part of the width are mended (CSS `text-wrap: pretty`). */
const SHORT = 0.12
/** Prose gives at most this part of its width for a better last line. */
const GIVEN = 0.15

/**
 * Narrowest width (points) that sets the words in as few lines as the full width does: the lines of a title come out even
 * (CSS `text-wrap: balance`). Half a point exact.
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

/** Width that leaves no lone word on the last line of a short paragraph, without a line more; else the full width. */
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

/** Lines and width of the last one under greedy setting, as pdfmake does it: words that must not part travel together. */
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
