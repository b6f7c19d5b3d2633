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
  const heading = root.querySelector('h1')
  const created = stamp(root.querySelector('.created'))
  const publishedLine = root.querySelector('.published')
  if (!heading || (!created && !publishedLine)) return null
  const body = root.querySelector('body') ?? root
  const paragraphs = blocks(body, [heading, root.querySelector('.created'), publishedLine])
  return {
    title: plain(heading.text),
    url: heading.querySelector('a')?.getAttribute('href')?.trim() || null,
    created,
    published: stamp(publishedLine),
    paragraphs,
    text: paragraphs.join('\n\n'),
  }
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
function blocks(body: Node, leftOut: (HTMLElement | null)[]): string[] {
  const found: string[] = []
  let line = ''
  const flush = () => {
    const text = plain(line)
    if (text !== '') found.push(text)
    line = ''
  }
  // An own stack, since markup may be nested deeper than the call stack.
  const stack: (Node | 'end')[] = [body]
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
