import { fold } from '#shared/labelling/tokenizer/stems'

/** A segment of text: plain, a word shared with the page, or a word searched for. */
export interface Segment {
  text: string
  mark: 'page' | 'found' | null
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu

/** Splits a text into segments: `page` holds lower-case words, `found` folded ones. A searched word takes precedence. */
export function highlight(text: string, page: ReadonlySet<string>, found: ReadonlySet<string>): Segment[] {
  const segments: Segment[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const mark = markOf(match[0], page, found)
    if (mark === null) continue
    if (match.index > end) segments.push({ text: text.slice(end, match.index), mark: null })
    segments.push({ text: match[0], mark })
    end = match.index + match[0].length
  }
  if (end < text.length) segments.push({ text: text.slice(end), mark: null })
  return segments
}

function markOf(word: string, page: ReadonlySet<string>, found: ReadonlySet<string>): Segment['mark'] {
  const parts = [word, ...word.split('-')]
  if (found.size > 0 && parts.some((part) => found.has(fold(part)))) return 'found'
  return parts.some((part) => page.has(part.toLowerCase())) ? 'page' : null
}
