/** Text with a single style. */
export interface RichRun {
  text: string
  bold: boolean
  italic: boolean
}

/**
 * A paragraph or heading (one line), a list, numbered list or quotation (one or more lines each), or a table, whose lines are its cells row by
 * row, the header first.
 */
export interface RichBlock {
  kind: 'paragraph' | 'heading' | 'list' | 'numbered' | 'quote' | 'table'
  lines: RichRun[][]
  /** Cells to a row of a table; 0 for all else. */
  columns: number
}

/**
 * The consultant's lines as printed. `**bold**`, `*italic*`; a line starting with `- ` is a list item, with `1. ` a numbered one, with `# `
 * a heading, with `> ` part of a quotation; rows of `| cells |` under a header and its line of dashes are a table; an unmatched marker stays
 * as it is. Empty lines are dropped.
 */
export function richBlocks(lines: readonly string[]): RichBlock[] {
  const blocks: RichBlock[] = []
  let end = 0
  for (const [at, line] of lines.entries()) {
    if (at < end) continue
    const table = tableAt(lines, at)
    if (table) {
      blocks.push(table.block)
      end = table.end
      continue
    }
    const { kind, rest } = blockOf(line)
    if (rest.trim() === '') continue
    const runs = richRuns(rest.trim())
    const last = blocks.at(-1)
    if (last && last.kind === kind && kind !== 'paragraph' && kind !== 'heading') last.lines.push(runs)
    else blocks.push({ kind, lines: [runs], columns: 0 })
  }
  return blocks
}

// A header, a line of dashes, and the rows below; a short row is filled up, a long one cut.
function tableAt(lines: readonly string[], start: number): { block: RichBlock; end: number } | null {
  const head = cellsOf(lines[start])
  const dashes = cellsOf(lines[start + 1])
  if (head.length < 2 || dashes.length !== head.length || !dashes.every((cell) => DASHES.test(cell)))
    return null
  const rows = [head]
  let end = start + 2
  for (; end < lines.length; end++) {
    const row = cellsOf(lines[end])
    if (row.length === 0) break
    rows.push(head.map((_, index) => row[index] ?? ''))
  }
  const columns = head.length
  return { block: { kind: 'table', lines: rows.flat().map((cell) => richRuns(cell)), columns }, end }
}

/** Typography may have made dashes of hyphens. */
const DASHES = /^:?[-\u2013\u2014]+:?$/u

function cellsOf(line = ''): string[] {
  const row = line.trim()
  if (row.length < 2 || !row.startsWith('|') || !row.endsWith('|')) return []
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
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
