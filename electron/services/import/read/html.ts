import { HTMLElement, parse, TextNode, type Node } from 'node-html-parser'

/** An article page of the member export; dates are raw texts (`YYYY-MM-DD HH:MM`), null for a draft. */
export interface ArticlePage {
  title: string
  url: string | null
  created: string | null
  published: string | null
  /** Headings, paragraphs and list items in reading order, line breaks kept. */
  paragraphs: string[]
  /** The paragraphs with a blank line between them. */
  text: string
}

/** Reads an article page; null where the markup is not one (no heading with a creation or publication line). */
export function readArticle(html: string): ArticlePage | null {
  const root = parse(html, {
    comment: false,
    blockTextElements: { script: false, noscript: false, style: false, pre: true },
  })
  const heading = find(root, (element) => element.tagName === 'H1')
  const createdLine = find(root, (element) => element.classList.contains('created'))
  const publishedLine = find(root, (element) => element.classList.contains('published'))
  if (!heading || (!stamp(createdLine) && !publishedLine)) return null
  const paragraphs = blocks(root, [heading, createdLine, publishedLine])
  const link = find(heading, (element) => element.tagName === 'A')
  return {
    title: plain(heading.text),
    url: link?.getAttribute('href')?.trim() || null,
    created: stamp(createdLine),
    published: stamp(publishedLine),
    paragraphs,
    text: paragraphs.join('\n\n'),
  }
}

/** The first element in reading order; the library's own search recurses, and markup may be nested deeper than the call stack. */
function find(root: HTMLElement, is: (element: HTMLElement) => boolean): HTMLElement | null {
  const stack: Node[] = [...root.childNodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!(node instanceof HTMLElement)) continue
    if (is(node)) return node
    for (const child of [...node.childNodes].reverse()) stack.push(child)
  }
  return null
}

const BLOCKS = new Set(
  'P,DIV,H1,H2,H3,H4,H5,H6,LI,UL,OL,BLOCKQUOTE,PRE,TD,TH,TR,TABLE,SECTION,ARTICLE,FIGURE,FIGCAPTION,BODY,HTML'.split(
    ',',
  ),
)
const SILENT = new Set(['SCRIPT', 'STYLE', 'HEAD', 'NOSCRIPT', 'TEMPLATE'])

function stamp(line: HTMLElement | null): string | null {
  return /\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?/.exec(line?.text ?? '')?.[0] ?? null
}

/** Text of the block elements, each once, in reading order. */
function blocks(root: HTMLElement, leftOut: (HTMLElement | null)[]): string[] {
  const found: string[] = []
  let line = ''
  const flush = () => {
    const text = plain(line)
    if (text !== '') found.push(text)
    line = ''
  }
  const stack: (Node | 'end')[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'end') flush()
    else if (node instanceof TextNode) line += node.text.replace(/\s*\n\s*/g, ' ')
    else if (node instanceof HTMLElement && !leftOut.includes(node)) enter(node)
  }
  flush()
  return found

  function enter(element: HTMLElement): void {
    const name = element.tagName
    if (SILENT.has(name)) return
    if (name === 'BR') {
      line += '\n'
      return
    }
    if (BLOCKS.has(name)) {
      flush()
      stack.push('end')
    }
    for (const child of [...element.childNodes].reverse()) stack.push(child)
  }
}

function plain(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
