/** Words of one look. */
export interface RichRun {
  text: string
  bold: boolean
  italic: boolean
}

/** A paragraph or a heading (one line), a bulleted or numbered list or a quotation (one or more lines each). */
export interface RichBlock {
  kind: 'paragraph' | 'heading' | 'list' | 'numbered' | 'quote'
  lines: RichRun[][]
}

/**
 * The consultant's lines as they are printed. `**bold**`, `*italic*`, a line that starts with `- ` is an item of a list, one with `1. ` of a
 * numbered one, one with `# ` is a heading, one that starts with `> ` belongs to a quotation; a sign that closes nothing stays as it is. Empty lines are dropped.
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

/** The words of one line by look, in order. */
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

/** A passage of a text that is set in bold or italic, or that is a sign which is not printed. */
export interface Look {
  from: number
  to: number
  look: 'bold' | 'italic' | 'sign'
}

/** Where the words of a text of several lines are set apart, and the signs that do so. */
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

/** A piece of a text and the address it leads to, null where it leads nowhere. */
export interface LinkedPiece {
  text: string
  link: string | null
}

/** A text by its links: `[words](https://…)`, and bare web and mail addresses. */
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

// A full stop or a closing sign behind an address belongs to the sentence.
const LINKS =
  /\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)|(https?:\/\/[^\s<>()]*[^\s<>().,;:!?»]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gu

const PREFIXES = { '- ': 'list', '> ': 'quote' } as const

/** What a line starts with to be an item of a list or a part of a quotation. */
export type LinePrefix = keyof typeof PREFIXES

function kindOf(line: string): { kind: RichBlock['kind']; rest: string } {
  const start = line.trimStart()
  for (const [prefix, kind] of Object.entries(PREFIXES))
    if (start.startsWith(prefix)) return { kind, rest: start.slice(prefix.length) }
  return { kind: 'paragraph', rest: line }
}

// A sign opens before a word and closes behind one; the inner of `*…*` may hold `**…**` and the other way round.
const MARKED = /\*\*(?=\S)(.*?\S)\*\*(?!\*)|\*(?![\s*])((?:\*\*|[^*])*?)(?<!\s)\*(?!\*)/gsu

interface Piece {
  from: number
  to: number
  bold: boolean
  italic: boolean
}

/** The words between the signs, in order; none is empty. */
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
