import { printable } from './printable'
import { Element, type ElementProps } from './structure'
import type { CellProps, ListNode, NodeProps, ReportNode, Role, Run, TableNode, TextNode } from './types'

/** Any node with all its properties open, as pdfmake receives it. */
type Prepared = Record<string, unknown>

/** Where a node's content goes: below a parent element, into an element of its own that is already made (a cell), or nowhere. */
interface Place {
  parent: Element | null
  own?: Element
  isPagination?: boolean
}

/**
 * Copies a definition for pdfmake (which writes into what it is given), makes every text printable, and hangs on each node the
 * structure element its content belongs to. The tree is in reading order because the definition is.
 */
export function prepareContent(content: ReportNode[], root: Element): Prepared {
  return copy(content, { parent: root })
}

/** Copies a header, footer or other furniture of the page: artefacts throughout. */
export function prepareFurniture(node: ReportNode): Prepared {
  return copy(node, { parent: null, isPagination: true })
}

function copy(node: ReportNode, place: Place): Prepared {
  if (typeof node === 'string') return copyText({ text: node }, place)
  if (Array.isArray(node)) return { stack: copyAll(node, { ...place }) }
  const inner = node.tag === 'Artifact' ? { ...place, parent: null, own: undefined } : place
  const target: Place = { parent: inner.parent, isPagination: place.isPagination ?? false, ...(inner.own ? { own: inner.own } : {}) }
  if ('stack' in node) return { ...node, stack: copyAll(node.stack, container(node, target)) }
  // pdfmake lets a gap be inherited by columns inside columns.
  if ('columns' in node) return { columnGap: 0, ...node, columns: copyAll(node.columns, container(node, target)) }
  if ('table' in node) return copyTable(node, target)
  if ('ul' in node || 'ol' in node) return copyList(node, target)
  if ('text' in node) return copyText(node, target)
  if ('pageReference' in node) return { ...node, ...leaf(node, target, 'P') }
  if ('canvas' in node) {
    const marks = leaf(node, target, 'Figure')
    return { ...node, ...marks, canvas: node.canvas.map((vector) => ({ ...vector, ...marks, _key: {} })) }
  }
  return { ...node, ...leaf(node, target, 'Figure') }
}

function copyAll(nodes: ReportNode[], place: Place): Prepared[] {
  return nodes.map((node) => copy(node, place))
}

/** Children of a stack or of columns belong to its element where it has one, else to what surrounds it. */
function container(node: NodeProps, place: Place): Place {
  const around = place.own ?? place.parent
  const isTransparent = node.tag === undefined || node.tag === 'none' || node.tag === 'Artifact'
  const parent = around && !isTransparent ? new Element(node.tag ?? '', propsOf(node), around) : around
  return { parent, isPagination: place.isPagination ?? false }
}

function copyText(node: TextNode, place: Place): Prepared {
  const role = node.tag ?? 'P'
  const text = typeof node.text === 'string' ? printable(node.text) : undefined
  const outline = outlineOf(node, role)
  const marks = leaf(node, place, 'P', outline ? { outline } : {})
  const element = marks._element instanceof Element ? marks._element : null
  const links = { ...(node.link ? { link: node.link } : {}), ...(node.linkTo ? { linkToDestination: node.linkTo } : {}) }
  if (text !== undefined && !node.link && !node.linkTo) return { ...node, ...marks, text }
  const runs = typeof node.text === 'string' ? [{ text: node.text, ...(node.link ? { link: node.link } : {}), ...(node.linkTo ? { linkTo: node.linkTo } : {}) }] : node.text
  return { ...node, ...marks, ...links, text: gluedSpaces(runs).map((run) => copyRun(run, element, marks)) }
}

function copyRun(run: Run, parent: Element | null, marks: Prepared): Prepared {
  const { linkTo, lang, ...style } = run
  const isLink = run.link !== undefined || linkTo !== undefined
  const isOwn = parent !== null && (isLink || lang !== undefined)
  const element = isOwn ? new Element(isLink ? 'Link' : 'Span', { lang, contents: printable(run.text) }, parent, true) : undefined
  return {
    ...style,
    text: printable(run.text),
    ...(linkTo ? { linkToDestination: linkTo } : {}),
    ...(element ? { _element: element } : {}),
    ...(marks._pagination ? { _pagination: true } : {}),
  }
}

/** A run must not begin with a no-break space: it belongs to the glyph before it. */
function gluedSpaces(runs: (string | Run)[]): Run[] {
  const result: Run[] = []
  for (const item of runs) {
    const run = typeof item === 'string' ? { text: item } : { ...item }
    const last = result.at(-1)
    const lead = /^[\u00a0\u202f]+/u.exec(run.text)?.[0] ?? ''
    if (last && lead) {
      last.text += lead
      run.text = run.text.slice(lead.length)
    }
    if (run.text !== '') result.push(run)
  }
  return result
}

function copyList(node: ListNode, place: Place): Prepared {
  const around = place.own ?? place.parent
  const list = around && new Element('L', propsOf(node), around)
  const items = (node.ul ?? node.ol ?? []).map((item) => {
    const entry = list && new Element('LI', {}, list)
    const label = entry && new Element('Lbl', {}, entry)
    const body = entry && new Element('LBody', {}, entry)
    const copied = copy(item, { parent: body, ...(body ? { own: body } : {}), isPagination: place.isPagination ?? false })
    return label ? { ...copied, _label: label } : copied
  })
  return { ...node, ...(node.ul ? { ul: items } : { ol: items }) }
}

function copyTable(node: TableNode, place: Place): Prepared {
  const around = place.own ?? place.parent
  const isLayout = node.tag === 'none' || node.tag === 'Artifact'
  const table = around && !isLayout ? new Element(node.tag ?? 'Table', propsOf(node), around) : null
  const isReal = table?.role === 'Table'
  const covered = new Set<string>()
  const body = node.table.body.map((row, rowIndex) => {
    const line = table && isReal ? new Element('TR', {}, table) : (table ?? around)
    return row.map((cell, column) => {
      if (cell === null || covered.has(`${rowIndex} ${column}`)) return {}
      cover(covered, cell, rowIndex, column)
      const own = line && isReal ? cellElement(cell, line, rowIndex < (node.table.headerRows ?? 0)) : undefined
      return copy(cell, { parent: own ?? line, ...(own ? { own } : {}), isPagination: place.isPagination ?? false })
    })
  })
  return { ...node, table: { ...node.table, widths: [...node.table.widths], body } }
}

function cellElement(cell: ReportNode, row: Element, isHeader: boolean): Element {
  const { rowHeader, colSpan, rowSpan } = cellProps(cell)
  const scope = isHeader ? 'Column' : rowHeader ? 'Row' : undefined
  return new Element(scope ? 'TH' : 'TD', { scope, colSpan, rowSpan }, row)
}

function cover(covered: Set<string>, cell: ReportNode, row: number, column: number): void {
  const { colSpan = 1, rowSpan = 1 } = cellProps(cell)
  for (let down = 0; down < rowSpan; down++)
    for (let right = 0; right < colSpan; right++) covered.add(`${row + down} ${column + right}`)
}

function cellProps(cell: ReportNode): CellProps {
  return typeof cell === 'string' || Array.isArray(cell) ? {} : cell
}

/** Marks of a node that paints something itself. Without an alternate text a drawing is decoration. */
function leaf(node: NodeProps, place: Place, role: Role, props: ElementProps = {}): Prepared {
  const key = { _key: {}, ...(place.isPagination ? { _pagination: true } : {}) }
  if (node.tag === 'Artifact' || (role === 'Figure' && !node.alt)) return key
  const isInCell = role === 'P' && node.tag === undefined
  if (place.own && isInCell) return { ...key, _element: place.own }
  const around = place.own ?? place.parent
  if (!around) return key
  const tag = node.tag === undefined || node.tag === 'none' ? role : node.tag
  return { ...key, _element: new Element(tag, { ...propsOf(node), ...props }, around) }
}

function propsOf(node: NodeProps): ElementProps {
  return { alt: node.alt && printable(node.alt), lang: node.lang }
}

/** H1 and H2 make the bookmarks. */
function outlineOf(node: TextNode, role: Role): ElementProps['outline'] {
  if (node.outline === false || (role !== 'H1' && role !== 'H2' && !node.outline)) return undefined
  const text = node.outline ?? (typeof node.text === 'string' ? node.text : node.text.map((run) => (typeof run === 'string' ? run : run.text)).join(''))
  return { level: role === 'H2' ? 2 : 1, text: printable(text) }
}
