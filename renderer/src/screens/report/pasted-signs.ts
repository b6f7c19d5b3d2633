/** What is needed of a node of a pasted document. */
export interface Pasted {
  nodeName: string
  textContent: string | null
  childNodes: Iterable<Pasted>
  style?: { fontWeight: string; fontStyle: string }
}

interface Context {
  bold: boolean
  italic: boolean
  /** The sign of the items of the list around; null outside one. */
  item: '- ' | '1. ' | null
}

const BLOCKS = /^(?:P|DIV|LI|UL|OL|TR|TABLE|H[1-6]|BLOCKQUOTE|SECTION|ARTICLE|PRE)$/
const UNREAD = /^(?:STYLE|SCRIPT|HEAD|TITLE|META|LINK|#comment)$/

/**
 * A pasted document in the signs of the editor: `**bold**`, `*italic*`, `- ` and `1. ` for lists, `# ` for headings, `> ` for quotations, a
 * table row by row. Null if it has none of these, so that the plain text is as good.
 */
export function signsOf(body: Pasted): string | null {
  const lines = ['']
  walk(body, { bold: false, italic: false, item: null }, lines)
  const text = lines
    .map((line) => line.replace(/\s+/g, ' ').replace(/\*{4}/g, '').trim())
    .filter((line) => line !== '' && !/^(?:-|1\.|#|>)$/.test(line))
    .join('\n')
  return /\*|^(?:- |1\. |# |> )|\t| \| /m.test(text) ? text : null
}

function walk(node: Pasted, context: Context, lines: string[]): void {
  const name = node.nodeName.toUpperCase()
  if (UNREAD.test(node.nodeName) || UNREAD.test(name)) return
  const add = (text: string) => void lines.push(`${lines.pop() ?? ''}${text}`)
  if (name === '#TEXT') return add(marked(node.textContent ?? '', context))
  if (name === 'BR') return void lines.push('')
  const isBlock = BLOCKS.test(name)
  if (isBlock) lines.push(beginning(name, context))
  if ((name === 'TD' || name === 'TH') && lines.at(-1) !== '') add(' | ')
  const within = {
    bold: isBold(name, node, context.bold),
    italic: name === 'I' || name === 'EM' || node.style?.fontStyle === 'italic' || context.italic,
    item: name === 'UL' ? ('- ' as const) : name === 'OL' ? ('1. ' as const) : context.item,
  }
  for (const child of node.childNodes) {
    // A paragraph in an item or in a cell is not a line of its own.
    if ((name === 'LI' || name === 'TD' || name === 'TH') && child.nodeName.toUpperCase() === 'P')
      for (const each of child.childNodes) walk(each, within, lines)
    else walk(child, within, lines)
  }
  if (isBlock) lines.push('')
}

function beginning(name: string, { item }: Context): string {
  if (name === 'LI') return item ?? '- '
  if (name === 'BLOCKQUOTE') return '> '
  return /^H[1-6]$/.test(name) ? '# ' : ''
}

// Some programs wrap all they copy in a `b` of normal weight.
function isBold(name: string, { style }: Pasted, isOutside: boolean): boolean {
  const weight = style?.fontWeight ?? ''
  if (weight === 'normal' || weight === '400') return false
  return name === 'B' || name === 'STRONG' || weight === 'bold' || Number(weight) >= 600 || isOutside
}

function marked(text: string, { bold, italic }: Context): string {
  const words = text.trim()
  const sign = '*'.repeat((bold ? 2 : 0) + (italic ? 1 : 0))
  if (words === '' || sign === '') return text
  const at = text.indexOf(words)
  return `${text.slice(0, at)}${sign}${words}${sign}${text.slice(at + words.length)}`
}
