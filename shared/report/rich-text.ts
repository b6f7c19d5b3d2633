/** Text with a single style. */
export interface RichRun {
  text: string
  bold: boolean
  italic: boolean
}

/** A paragraph or heading (one line), or a list, numbered list or quotation (one or more lines each). */
export interface RichBlock {
  kind: 'paragraph' | 'heading' | 'list' | 'numbered' | 'quote'
  lines: RichRun[][]
}

/**
 * The consultant's lines as printed. `**bold**`, `*italic*`; a line starting with `- ` is a list item, with `1. ` a numbered one, with `# `
 * a heading, with `> ` part of a quotation; an unmatched marker stays as it is. Empty lines are dropped.
 */
export function richBlocks(lines: readonly string[]): RichBlock[] {
  const blocks: RichBlock[] = []
  for (const line of lines) {
    const { kind, rest } = blockOf(line)
    if (rest.trim() === '') continue
    const runs = richRuns(rest.trim())
    const last = blocks.at(-1)
    if (last && last.kind === kind && kind !== 'paragraph' && kind !== 'heading') last.lines.push(runs)
    else blocks.push({ kind, lines: [runs] })
  }
  return blocks
}

/** One line's text split by style, in order. */
export function richRuns(line: string): RichRun[] {
  const all: RichRun[] = []
  for (const { from, to, bold, italic } of pieces(line)) {
    const last = all.at(-1)
    const text = line.slice(from, to)
    if (last && last.bold === bold && last.italic === italic) last.text += text
    else all.push({ text, bold, italic })
  }
  return all
}

/** A range of a text that is bold or italic, or a marker that is not printed. */
export interface Look {
  from: number
  to: number
  look: 'bold' | 'italic' | 'sign'
}

/** The styled ranges of a multi-line text, and their markers. */
export function looksOf(text: string): Look[] {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const { rest } = kindOf(line)
    const start = at
    const skipped = line.length - rest.length
    at += line.length + 1
    const found: Look[] = skipped > 0 ? [{ from: start, to: start + skipped, look: 'sign' }] : []
    let end = skipped
    for (const { from, to, bold, italic } of [
      ...pieces(rest),
      { from: rest.length, to: rest.length, bold: false, italic: false },
    ]) {
      if (from + skipped > end) found.push({ from: start + end, to: start + skipped + from, look: 'sign' })
      const own = { from: start + skipped + from, to: start + skipped + to }
      if (bold) found.push({ ...own, look: 'bold' })
      if (italic) found.push({ ...own, look: 'italic' })
      end = skipped + to
    }
    return found
  })
}

function blockOf(line: string): { kind: RichBlock['kind']; rest: string } {
  const [, sign = '', rest = ''] = /^\s*(#{1,4}|\d{1,2}[.)])\s+(.*)$/su.exec(line) ?? []
  if (sign === '') return kindOf(line)
  return { kind: sign.startsWith('#') ? 'heading' : 'numbered', rest }
}

/** A piece of a text and its link address, or null. */
export interface LinkedPiece {
  text: string
  link: string | null
}

/** Splits a text by its links: `[words](https://…)`, and bare web and e-mail addresses. */
export function linkedPieces(text: string): LinkedPiece[] {
  const found: LinkedPiece[] = []
  let end = 0
  for (const match of text.matchAll(LINKS)) {
    const [whole, words, address, bare = ''] = match
    if (match.index > end) found.push({ text: text.slice(end, match.index), link: null })
    found.push(
      words !== undefined && address !== undefined
        ? { text: words, link: address }
        : { text: bare, link: bare.includes('://') ? bare : `mailto:${bare}` },
    )
    end = match.index + whole.length
  }
  if (end < text.length) found.push({ text: text.slice(end), link: null })
  return found
}

// A full stop or closing punctuation after an address belongs to the sentence.
const LINKS =
  /\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)|(https?:\/\/[^\s<>()]*[^\s<>().,;:!?»]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gu

const PREFIXES = { '- ': 'list', '> ': 'quote' } as const

/** The prefix that makes a line a list item or part of a quotation. */
export type LinePrefix = keyof typeof PREFIXES

function kindOf(line: string): { kind: RichBlock['kind']; rest: string } {
  const start = line.trimStart()
  for (const [prefix, kind] of Object.entries(PREFIXES))
    if (start.startsWith(prefix)) return { kind, rest: start.slice(prefix.length) }
  return { kind: 'paragraph', rest: line }
}

// A marker opens before a word and closes after one; `*…*` may contain `**…**` and vice versa.
const MARKED = /\*\*(?=\S)(.*?\S)\*\*(?!\*)|\*(?![\s*])((?:\*\*|[^*])*?)(?<!\s)\*(?!\*)/gsu

interface Piece {
  from: number
  to: number
  bold: boolean
  italic: boolean
}

/** The text between markers, in order, without empty pieces. */
function pieces(text: string, from = 0, bold = false, italic = false): Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const match of text.matchAll(MARKED)) {
    const [whole, strong, emphasis = ''] = match
    found.push({ from: from + end, to: from + match.index, bold, italic })
    if (strong !== undefined) found.push(...pieces(strong, from + match.index + 2, true, italic))
    else found.push(...pieces(emphasis, from + match.index + 1, bold, true))
    end = match.index + whole.length
  }
  found.push({ from: from + end, to: from + text.length, bold, italic })
  return found.filter((piece) => piece.to > piece.from)
}
