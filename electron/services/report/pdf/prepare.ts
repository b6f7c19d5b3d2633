import { isInTitleFace } from './font-metrics'
import { printable } from './printable'
import { piecesOf, type Piece } from './scripts'
import { tied } from './ties'
import { Element, type ElementProps } from './structure'
import { MAX_HEIGHT, STYLES } from './theme'
import type { CellProps, ListNode, NodeProps, ReportNode, Role, Run, TableNode, TextNode } from './types'
import type { TextStyle } from './text-style'

/** A node with all its properties, as passed to pdfmake. */
type Prepared = Record<string, unknown>

/** Where a node's content goes in the structure tree. */
interface Place {
  /** The element that becomes the parent of the node's own; null for artefacts. */
  parent: Element | null
  /** An element already created for this node (a cell, the body of a list item). */
  own?: Element | undefined
  isPagination: boolean
  /** Inside a cell of a table, where columns are too narrow to keep words together. */
  isCell?: boolean
  /** The number of the outermost enclosing block that must not be split. */
  block?: number | undefined
  blocks: Blocks
}

/** The blocks that must not be split, numbered in reading order; those in `loose` may be split after all. */
interface Blocks {
  count: number
  loose: ReadonlySet<number>
}

/**
 * Copies a definition for pdfmake (which modifies its input), makes all text printable, and attaches to each node the structure element of
 * its content. The tree is in reading order because the definition is. `loose`: see `tagged-layout.ts`.
 */
export function prepareContent(content: ReportNode[], root: Element, loose: ReadonlySet<number>): Prepared {
  return copy(content, { parent: root, isPagination: false, blocks: { count: 0, loose } })
}

/** Copies a header, footer or other page furniture: artefacts throughout. */
export function prepareFurniture(node: ReportNode): Prepared {
  return copy(node, { parent: null, isPagination: true, blocks: { count: 0, loose: new Set() } })
}

function copy(node: ReportNode, around: Place): Prepared {
  if (typeof node === 'string') return copyText({ text: node }, around)
  if (Array.isArray(node)) return { stack: copyAll(node, inside(around)) }
  const { place, whole } = blockOf(
    node,
    node.tag === 'Artifact' ? { ...around, parent: null, own: undefined } : around,
  )
  if ('stack' in node) return { ...node, ...whole, stack: copyAll(node.stack, container(node, place)) }
  // pdfmake would inherit the gap of the enclosing columns.
  if ('columns' in node)
    return { columnGap: 0, ...node, ...whole, columns: copyAll(node.columns, container(node, place)) }
  if ('table' in node) return { ...copyTable(node, place, whole.dontBreakRows !== false), ...whole }
  if ('ul' in node || 'ol' in node) return { ...copyList(node, place), ...whole }
  if ('text' in node) return { ...copyText(node, place), ...whole }
  if ('pageReference' in node)
    return { ...node, ...pageLink(leaf(node, place, 'P'), node.contents ?? node.pageReference) }
  const marks = leaf(node, place, 'Figure')
  if ('canvas' in node)
    return { ...node, ...marks, canvas: node.canvas.map((vector) => ({ ...vector, ...marks, _key: {} })) }
  // Content placed by coordinates may cover the whole page.
  return { ...(node.absolutePosition ? {} : { maxHeight: MAX_HEIGHT }), ...node, ...marks }
}

function copyAll(nodes: ReportNode[], place: Place): Prepared[] {
  return nodes.map((node) => copy(node, place))
}

/** Numbers a block that must not be split, or allows splitting if it is known not to fit on a page. */
function blockOf(
  node: NodeProps,
  place: Place,
): { place: Place; whole: { unbreakable?: false; dontBreakRows?: false } } {
  const isWhole =
    node.unbreakable === true || ('table' in node && (node as TableNode).table.dontBreakRows === true)
  if (!isWhole) return { place, whole: {} }
  const block = place.block ?? place.blocks.count++
  return {
    place: { ...place, block },
    whole: place.blocks.loose.has(block) ? { unbreakable: false, dontBreakRows: false } : {},
  }
}

/** The place of the children of a node without its own element. */
function inside(place: Place): Place {
  return { ...place, parent: place.own ?? place.parent, own: undefined }
}

/** The place of the children of a stack or columns: below its element if it has one, otherwise below the enclosing one. */
function container(node: NodeProps, place: Place): Place {
  const within = inside(place)
  if (!within.parent || node.tag === undefined || node.tag === 'none') return within
  return { ...within, parent: new Element(node.tag, propsOf(node), within.parent) }
}

function copyText(node: TextNode, place: Place): Prepared {
  // pdfmake has its own bookmarks under the same name.
  const { link, linkTo, outline: _, ...rest } = node
  const given =
    typeof node.text === 'string'
      ? [{ text: node.text, ...(link ? { link } : {}), ...(linkTo ? { linkTo } : {}) }]
      : node.text.map((run) => (typeof run === 'string' ? { text: run } : run))
  const words = given.map((run) => printable(run.text)).join('')
  // A heading among others in a narrow column needs all its breaks.
  const runs = place.isCell || node.tag === 'H3' ? given : tied(given)
  const outline = outlineOf(node, words)
  const marks = leaf(node, place, 'P', outline ? { outline } : {})
  const prepared = { ...rest, ...marks, ...faceFallback(node, words) }
  const element = marks['_element'] instanceof Element ? marks['_element'] : null
  if (typeof node.text !== 'string' || link || linkTo)
    return { ...prepared, text: raised(gluedSpaces(runs)).flatMap((run) => copyRun(run, element)) }
  const pieces = raised(runs.map(({ text }) => ({ text: printable(text) }))).flatMap((run) =>
    copyRun(run, null),
  )
  const [only] = pieces
  return { ...prepared, text: pieces.length === 1 && only && !only['font'] ? only['text'] : pieces }
}

// A font of another script has one weight and no features.
function inFace({ text, face }: Piece): Prepared {
  return face === null ? { text } : { text, font: face.family, bold: false, italics: false }
}

/** Raises the ordinal suffix, as in 1er. */
function raised(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) =>
    FIRST.test(run.text)
      ? run.text.split(FIRST).map((text) => ({ ...run, text, ...(text === 'er' ? { sup: true } : {}) }))
      : [run],
  )
}

const FIRST = /(?<=(?<![\d.,])1)(er)(?=[\s\u00a0\u202f.,)]|$)/u

function copyRun(run: Run, parent: Element | null): Prepared[] {
  const { linkTo, lang, ...style } = run
  const isLink = run.link !== undefined || linkTo !== undefined
  const isOwn = parent !== null && (isLink || lang !== undefined)
  const text = printable(run.text)
  const element = isOwn
    ? new Element(isLink ? 'Link' : 'Span', { lang, contents: text }, parent, true)
    : undefined
  return piecesOf(text).map((piece) => ({
    ...style,
    ...inFace(piece),
    ...(linkTo ? { linkToDestination: linkTo } : {}),
    ...(element ? { _element: element } : {}),
  }))
}

/** A run must not start with a no-break space, which belongs to the glyph before it. */
function gluedSpaces(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const item of runs) {
    const run = { ...item }
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

/** A title with a letter that the title font lacks is set in the text font. */
function faceFallback(node: TextNode, words: string): Prepared {
  const styles = [node.style ?? []].flat()
  const font =
    node.font ?? styles.map((name): TextStyle => STYLES[name]).findLast((style) => style.font)?.font
  return font === 'Title' && !isInTitleFace(words) ? { font: 'Serif', bold: true } : {}
}

function copyList(node: ListNode, place: Place): Prepared {
  const { parent } = inside(place)
  const list = parent && new Element('L', propsOf(node), parent)
  const items = (node.ul ?? node.ol ?? []).map((item) => {
    const entry = list && new Element('LI', {}, list)
    // pdfmake draws the bullets of an unordered list as vectors, so they are decoration.
    const label = entry && node.ol ? new Element('Lbl', {}, entry) : null
    const body = entry && new Element('LBody', {}, entry)
    const copied = copy(item, { ...place, parent: body, own: body ?? undefined })
    return label ? { ...copied, _label: label } : copied
  })
  return { ...node, ...(node.ul ? { ul: items } : { ol: items }) }
}

function copyTable(node: TableNode, place: Place, isWhole: boolean): Prepared {
  const around = { ...inside(place), isCell: true }
  const isLayout = node.tag === 'none' || node.tag === 'Artifact'
  const table =
    around.parent && !isLayout ? new Element(node.tag ?? 'Table', propsOf(node), around.parent) : null
  const isReal = table?.role === 'Table'
  const covered = new Set<string>()
  const body = node.table.body.map((row, rowIndex) => {
    const line = table && isReal ? new Element('TR', {}, table) : (table ?? around.parent)
    return row.map((cell, column) => {
      if (cell === null || covered.has(`${rowIndex} ${column}`)) return {}
      cover(covered, cell, rowIndex, column)
      const own =
        line && isReal ? cellElement(cell, line, rowIndex < (node.table.headerRows ?? 0)) : undefined
      return copy(cell, { ...around, parent: own ?? line, own })
    })
  })
  const { keepWithHeaderRows = 0, dontBreakRows = false } = node.table
  const kept = isWhole
    ? { keepWithHeaderRows, dontBreakRows }
    : { keepWithHeaderRows: 0, dontBreakRows: false }
  return { ...node, table: { ...node.table, ...kept, widths: [...node.table.widths], body } }
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

/** The marks of a node that draws something itself. A drawing without alternate text is decoration. */
function leaf(node: NodeProps, place: Place, role: Role, props: ElementProps = {}): Prepared {
  const marks = { _key: {}, _block: place.block, ...(place.isPagination ? { _pagination: true } : {}) }
  if (role === 'Figure' && !node.alt) return marks
  if (place.own && role === 'P' && node.tag === undefined) return { ...marks, _element: place.own }
  const { parent } = inside(place)
  if (!parent) return marks
  const tag = node.tag === undefined || node.tag === 'none' ? role : node.tag
  return { ...marks, _element: new Element(tag, { ...propsOf(node), ...props }, parent) }
}

// pdfmake makes a page number a link by itself.
function pageLink(marks: Prepared, contents: string): Prepared {
  const owner = marks['_element']
  return owner instanceof Element
    ? { ...marks, _element: new Element('Link', { contents }, owner, true) }
    : marks
}

function propsOf(node: NodeProps): ElementProps {
  return { alt: node.alt && printable(node.alt), lang: node.lang }
}

/** H1 and H2 become bookmarks. */
function outlineOf(node: TextNode, words: string): ElementProps['outline'] {
  const isHeading = node.tag === 'H1' || node.tag === 'H2'
  if (node.outline === false || (!isHeading && node.outline === undefined)) return undefined
  const text = node.outline === undefined ? words : printable(node.outline)
  return { level: node.tag === 'H2' ? 2 : 1, text: text.replaceAll('\n', ' ') }
}
