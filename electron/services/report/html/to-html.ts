import { PX, STYLES } from '../pdf/theme'
import type {
  CanvasNode,
  CellProps,
  ListNode,
  NodeProps,
  ReportNode,
  Run,
  TableNode,
  TextNode,
  Vector,
} from '../pdf/types'
import type { TextStyle } from '../pdf/text-style'

/** The nodes of a report as HTML: real headings, lists and tables, drawings as SVG, and decoration hidden from assistive technology. */
export function toHtml(node: ReportNode): string {
  return render(node, { inList: false })
}

/** A text escaped for an element or an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

interface Around {
  /** Whether the node is in a list, where a node without a tag is not a paragraph. */
  inList: boolean
}

const HEADINGS = { H1: 'h2', H2: 'h3', H3: 'h4' } as const

function render(node: ReportNode, around: Around): string {
  if (typeof node === 'string') return `<p>${escaped(node)}</p>`
  if (Array.isArray(node)) return node.map((each) => render(each, around)).join('')
  if ('text' in node) return textHtml(node, around)
  if ('stack' in node)
    return boxHtml(node, node.stack.map((each) => render(each, insideOf(node, around))).join(''), around)
  if ('columns' in node) {
    const cells = node.columns.map((each) => columnHtml(each, insideOf(node, around)))
    return boxHtml(node, cells.join(''), around, `cols`, `gap:${pt(node.columnGap ?? 0)}`)
  }
  if ('table' in node) return tableHtml(node, around)
  if ('ul' in node || 'ol' in node) return listHtml(node)
  if ('svg' in node) return drawing(node.svg, node)
  if ('canvas' in node) return canvasHtml(node)
  if ('image' in node)
    return `<img src="${escaped(node.image)}" alt="${escaped(node.alt ?? '')}"${styleOf(margins(node))}>`
  // HTML has no page numbers.
  return ''
}

function insideOf(node: NodeProps, around: Around): Around {
  return {
    inList:
      node.tag === 'L' ||
      node.tag === 'LI' ||
      node.tag === 'LBody' ||
      (around.inList && node.tag === undefined),
  }
}

function textHtml(node: TextNode, { inList }: Around): string {
  const words =
    typeof node.text === 'string'
      ? [
          runHtml({
            text: node.text,
            ...(node.link ? { link: node.link } : {}),
            ...(node.linkTo ? { linkTo: node.linkTo } : {}),
          }),
        ]
      : node.text.map((run) => runHtml(typeof run === 'string' ? { text: run } : run))
  const name = tagOf(node, inList)
  return `<${name}${attributes(node)}>${words.join('')}</${name}>`
}

function tagOf({ tag }: NodeProps, inList: boolean): string {
  if (tag === 'H1' || tag === 'H2' || tag === 'H3') return HEADINGS[tag]
  if (tag === 'LI') return 'li'
  if (tag === 'Lbl' || tag === 'LBody') return 'div'
  return inList ? 'div' : 'p'
}

function runHtml({ text, link, linkTo, lang, ...style }: Run): string {
  const words = escaped(text).replaceAll('\n', '<br>')
  const set = declarations(style)
  const own = `${lang === undefined ? '' : ` lang="${escaped(lang)}"`}${styleOf(set)}`
  if (link !== undefined && /^(https?:|mailto:|tel:)/.test(link))
    return `<a href="${escaped(link)}" rel="noreferrer noopener"${own}>${words}</a>`
  if (linkTo !== undefined) return `<a href="#${escaped(linkTo)}"${own}>${words}</a>`
  return own === '' ? words : `<span${own}>${words}</span>`
}

function boxHtml(node: NodeProps, content: string, { inList }: Around, kind = '', own = ''): string {
  const name =
    node.tag === 'Sect'
      ? 'section'
      : node.tag === 'L'
        ? 'ul'
        : node.tag === 'LI'
          ? 'li'
          : node.tag === 'BlockQuote'
            ? 'blockquote'
            : 'div'
  const plain = node.tag === 'L' ? ' plain' : ''
  if (content === '') return ''
  const isBare =
    name === 'div' &&
    kind === '' &&
    node.tag !== 'Artifact' &&
    node.style === undefined &&
    node.id === undefined
  const set = [...margins(node), ...declarations(node), own].filter(Boolean)
  if (isBare && set.length === 0 && !inList) return content
  return `<${name}${classOf(node, `${kind}${plain}`)}${idOf(node)}${node.tag === 'Artifact' ? ' aria-hidden="true"' : ''}${styleOf(set)}>${content}</${name}>`
}

function columnHtml(node: ReportNode, around: Around): string {
  const { width, noWrap = false }: NodeProps = typeof node === 'object' && !Array.isArray(node) ? node : {}
  // Unbreakable text may be wider in the reader's fonts.
  if (noWrap && typeof width === 'number')
    return `<div style="flex:0 0 auto;min-width:${pt(width)};white-space:nowrap">${render(node, around)}</div>`
  const flex =
    typeof width === 'number' ? `flex:0 1 ${pt(width)}` : width === 'auto' ? 'flex:0 1 auto' : 'flex:1 1 0'
  return `<div style="${flex};min-width:0">${render(node, around)}</div>`
}

function listHtml(node: ListNode): string {
  const name = node.ol ? 'ol' : 'ul'
  const items = (node.ul ?? node.ol ?? []).map((item) => `<li>${render(item, { inList: true })}</li>`)
  return `<${name}${styleOf(margins(node))}>${items.join('')}</${name}>`
}

function tableHtml(node: TableNode, around: Around): string {
  const { body, headerRows = 0, widths } = node.table
  if (node.tag === 'none' || node.tag === 'Artifact') {
    const rows = body.map(
      (row) =>
        `<div class="cols">${row
          .map((cell, index) => (cell === null ? '' : columnHtml(withWidth(cell, widths[index]), around)))
          .join('')}</div>`,
    )
    const isWords = widths.length === 1
    return boxHtml(
      { ...node, tag: node.tag === 'Artifact' ? 'Artifact' : 'none' },
      rows.join(''),
      { inList: true },
      isWords ? 'own' : '',
    )
  }
  const cell = (each: ReportNode | null, row: number) =>
    each === null ? '' : cellHtml(each, row < headerRows)
  const lines = body.map((row, index) => `<tr>${row.map((each) => cell(each, index)).join('')}</tr>`)
  return `<div class="wide"${styleOf(margins(node))}><table><thead>${lines.slice(0, headerRows).join('')}</thead><tbody>${lines.slice(headerRows).join('')}</tbody></table></div>`
}

function withWidth(cell: ReportNode, width: NodeProps['width']): ReportNode {
  return typeof cell === 'object' && !Array.isArray(cell) && width !== undefined ? { ...cell, width } : cell
}

function cellHtml(cell: ReportNode, isHead: boolean): string {
  const props: NodeProps & CellProps = typeof cell === 'object' && !Array.isArray(cell) ? cell : {}
  const name = isHead || props.rowHeader ? 'th' : 'td'
  const scope = isHead ? ' scope="col"' : props.rowHeader ? ' scope="row"' : ''
  const spans = `${props.colSpan ? ` colspan="${props.colSpan}"` : ''}${props.rowSpan ? ` rowspan="${props.rowSpan}"` : ''}`
  const set =
    props.alignment === undefined || props.alignment === 'left' ? [] : [`text-align:${props.alignment}`]
  return `<${name}${scope}${spans}${styleOf(set)}>${render(cell, { inList: true })}</${name}>`
}

/** A drawing with its alternative text, at most as wide as the page; without one it is decoration. */
function drawing(svg: string, { alt, width, ...props }: NodeProps): string {
  const box = /viewBox=/.test(svg) ? '' : boxOf(svg)
  const size = typeof width === 'number' ? `width:${pt(width)};` : ''
  const role = alt ? ` role="img" aria-label="${escaped(alt)}"` : ' aria-hidden="true"'
  const inner = shown(svg)
    .replace(/<\?xml[^>]*>/, '')
    .replace(/<svg/, `<svg${box}${role}`)
  return `<div class="draw" style="${[...margins(props), size].join(';')}">${inner}</div>`
}

function boxOf(svg: string): string {
  const size = (name: string) => new RegExp(`<svg[^>]*\\s${name}=["']([\\d.]+)`).exec(svg)?.[1]
  const [width, height] = [size('width'), size('height')]
  return width && height ? ` viewBox="0 0 ${width} ${height}"` : ''
}

// Drawings made for the PDF disguise their no-break spaces.
function shown(svg: string): string {
  return svg.replaceAll('\ue0a0', '\u00a0').replaceAll('\ue02f', '\u202f')
}

function canvasHtml(node: CanvasNode): string {
  const [only] = node.canvas
  if (node.canvas.length === 1 && only?.type === 'line' && only.y1 === only.y2)
    return `<hr${styleOf([...margins(node), `border-top:${pt(only.lineWidth ?? 1)} solid ${only.lineColor ?? '#000'}`])}>`
  const right = Math.max(...node.canvas.map((each) => farthest(each)[0]))
  const bottom = Math.max(...node.canvas.map((each) => farthest(each)[1]))
  const shapes = node.canvas.map(shape).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${round(right)}pt" height="${round(bottom)}pt" viewBox="0 0 ${round(right)} ${round(bottom)}">${shapes}</svg>`
  return drawing(svg, {
    ...(node.alt ? { alt: node.alt } : {}),
    ...(node.margin === undefined ? {} : { margin: node.margin }),
  })
}

function farthest(each: Vector): [number, number] {
  if (each.type === 'line') return [Math.max(each.x1, each.x2), Math.max(each.y1, each.y2) + 1]
  if (each.type === 'rect') return [each.x + each.w, each.y + each.h]
  return [each.x + each.r1 + 1, each.y + each.r2 + 1]
}

function shape(each: Vector): string {
  const stroke = each.lineColor ? ` stroke="${each.lineColor}" stroke-width="${each.lineWidth ?? 1}"` : ''
  if (each.type === 'line') return `<path d="M${each.x1} ${each.y1}L${each.x2} ${each.y2}"${stroke}/>`
  const fill = ` fill="${each.color ?? 'none'}"`
  if (each.type === 'rect')
    return `<rect x="${round(each.x)}" y="${round(each.y)}" width="${round(each.w)}" height="${round(each.h)}" rx="${each.r ?? 0}"${fill}${stroke}/>`
  return `<ellipse cx="${round(each.x)}" cy="${round(each.y)}" rx="${each.r1}" ry="${each.r2}"${fill}${stroke}/>`
}

function attributes(node: TextNode): string {
  return `${classOf(node)}${idOf(node)}${node.lang === undefined ? '' : ` lang="${escaped(node.lang)}"`}${styleOf([...margins(node), ...declarations(node)])}`
}

function classOf({ style }: NodeProps, kind = ''): string {
  const names = [...[style ?? []].flat().map((name) => `s-${name}`), kind.trim()].filter(Boolean)
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`
}

function idOf({ id }: NodeProps): string {
  return id === undefined ? '' : ` id="${escaped(id)}"`
}

function styleOf(set: readonly string[]): string {
  return set.length === 0 ? '' : ` style="${set.join(';')}"`
}

function margins({ margin, relativePosition: moved }: NodeProps): string[] {
  // An overlay takes up no space of its own.
  if (moved) return ['position:absolute', `transform:translate(${pt(moved.x)},${pt(moved.y)})`]
  if (margin === undefined) return []
  const [left, top, right, bottom] =
    typeof margin === 'number'
      ? [margin, margin, margin, margin]
      : margin.length === 2
        ? [margin[0], margin[1], margin[0], margin[1]]
        : margin
  return [`margin:${[top, right, bottom, left].map(pt).join(' ')}`]
}

/** A text style of the report as CSS. */
export function declarations(style: TextStyle): string[] {
  const { font, fontSize, bold, italics, color, alignment } = style
  return [
    ...(font === undefined
      ? []
      : [`font-family:var(--${font === 'Sans' || font === 'Sans Medium' ? 'sans' : 'serif'})`]),
    ...(font === 'Sans Medium' ? ['font-weight:500'] : []),
    ...(fontSize === undefined ? [] : [`font-size:${pt(fontSize)}`]),
    ...(bold === undefined ? [] : [`font-weight:${bold ? 600 : 400}`]),
    ...(italics ? ['font-style:italic'] : []),
    ...(color === undefined ? [] : [`color:${color}`]),
    ...(alignment === undefined || alignment === 'left' ? [] : [`text-align:${alignment}`]),
  ]
}

/** The report's type scale as CSS rules. */
export function styleRules(): string {
  return Object.entries(STYLES)
    .map(([name, style]) => `.s-${name}{${declarations(style).join(';')}}`)
    .join('\n')
}

// Points on paper to CSS pixels on screen.
function pt(points: number): string {
  return points === 0 ? '0' : `${round(points / PX)}px`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
