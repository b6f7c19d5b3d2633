import { HTMLElement, parse, TextNode, type Node } from 'node-html-parser'
import { HTML } from '#shared/model/budgets'

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
  if (html.length > HTML.chars || depthOf(html) > HTML.depth) return null
  const root = parse(withoutComments(html.replaceAll('<![CDATA[', ' ')), {
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

/** Maximum nesting depth of elements; those that need no end tag are not counted. */
function depthOf(html: string): number {
  let depth = 0
  let most = 0
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (NO_END.has(name.toLowerCase())) continue
    depth += end === '' ? 1 : -1
    if (depth > most) most = depth
  }
  return most
}

const NO_END = new Set(
  'area base br col embed hr img input li link meta p param source td th tr track wbr'.split(' '),
)

/** The library takes the square of the time for comments (and marked sections) that never close. */
function withoutComments(html: string): string {
  const kept: string[] = []
  let at = 0
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    kept.push(html.slice(at, start))
    const end = html.indexOf('-->', start + 4)
    if (end < 0) return kept.join(' ')
    at = end + 3
  }
  return [...kept, html.slice(at)].join(' ')
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
    else if (node instanceof TextNode)
      line += node.text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space))
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
