import type { Inline } from './shapes'

/**
 * Narrowest width (points) that sets the words in as few lines as the full width does: the lines of a title come out even
 * (CSS `text-wrap: balance`). Half a point exact.
 */
export function narrowestWidth(words: Inline[], width: number): number {
  const lines = linesNeeded(words, width)
  if (lines < 2) return width
  let tooNarrow = 0
  let enough = width
  while (enough - tooNarrow > 0.5) {
    const middle = (enough + tooNarrow) / 2
    if (linesNeeded(words, middle) <= lines) enough = middle
    else tooNarrow = middle
  }
  return enough
}

/** Lines that greedy setting takes, as pdfmake counts: words that must not part travel together; a word too long counts as many. */
export function linesNeeded(words: Inline[], width: number): number {
  let lines = 1
  let used = 0
  for (let at = 0; at < words.length; ) {
    let end = at + 1
    while (words[end - 1]?.noNewLine && end < words.length) end++
    const group = words.slice(at, end)
    const full = group.reduce((sum, word) => sum + word.width, 0)
    const visible = full - (group.at(-1)?.trailingCut ?? 0)
    if (visible > width) return Number.POSITIVE_INFINITY
    if (used > 0 && used + visible > width) {
      lines++
      used = 0
    }
    used += full
    if (group.at(-1)?.lineEnd && end < words.length) {
      lines++
      used = 0
    }
    at = end
  }
  return lines
}
