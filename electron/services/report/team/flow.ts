import type { Language } from '#shared/model/vocabulary'
import { following, loose } from '../following'
import { measureHeights } from '../pdf/pdfmake'
import { MAX_HEIGHT } from '../pdf/theme'
import type { ReportNode, StackNode, TableNode } from '../pdf/types'

/** Minimum rows on the page where a table starts, if it is split. */
const LEAST_ROWS = 3
/** A page filled less than this share is bare. */
const HALF = 1 / 2

/** Consecutive sections starting with one that begins a page. */
interface Flow {
  /** Whether each section follows the previous one on its page. */
  follows: boolean[]
  bare: number
  shared: number
}

/**
 * Places sections on pages in order: a section starts where the previous one ends if its opening fits there, as far as that keeps pages at
 * least half full; otherwise on a new page. Every run of sections is laid out to know where it ends.
 */
export function flowing(sections: readonly StackNode[], language: Language): ReportNode[] {
  const openings = measureHeights(
    sections.map((node) => following(opening(node))),
    language,
  )
  const { follows } = best(sections, 0, { openings, language, known: new Map() })
  return sections.map((node, index) => (follows[index] ? following(node) : node))
}

interface Given {
  openings: readonly number[]
  language: Language
  known: Map<number, Flow>
}

function best(sections: readonly StackNode[], from: number, given: Given): Flow {
  if (from >= sections.length) return { follows: [], bare: 0, shared: 0 }
  const known = given.known.get(from)
  if (known) return known
  let found: Flow | null = null
  for (let to = from + 1; to <= sections.length; to++) {
    const room = roomAfter(sections.slice(from, to), given.language)
    const rest = best(sections, to, given)
    const isBare = to < sections.length && room > MAX_HEIGHT * HALF
    const flow = {
      follows: [...sections.slice(from, to).map((_, index) => index > 0), ...rest.follows],
      bare: rest.bare + (isBare ? 1 : 0),
      shared: rest.shared + to - from - 1,
    }
    if (found === null || flow.bare < found.bare || (flow.bare === found.bare && flow.shared < found.shared))
      found = flow
    if ((given.openings[to] ?? Infinity) > room) break
  }
  const flow = found ?? { follows: [], bare: 0, shared: 0 }
  given.known.set(from, flow)
  return flow
}

/** Points left on the last page of these sections. */
function roomAfter([first, ...others]: readonly StackNode[], language: Language): number {
  if (first === undefined) return MAX_HEIGHT
  const run = { stack: [loose(first), ...others.map((node) => following(node))] }
  const [height = 0] = measureHeights([run], language)
  return (Math.max(1, Math.ceil(height / MAX_HEIGHT - 1e-6)) - height / MAX_HEIGHT) * MAX_HEIGHT
}

/** The part of a section that must stay together where it begins: its headings with the first rows, or the first block, below them. */
function opening(node: StackNode): StackNode {
  const first = node.stack.findIndex((each) => !isHeading(each))
  const [headings, content] =
    first < 0 ? [node.stack, undefined] : [node.stack.slice(0, first), node.stack[first]]
  return { ...loose(node), stack: [...headings, ...(content === undefined ? [] : [beginning(content)])] }
}

function isHeading(node: ReportNode): boolean {
  if (typeof node === 'string' || Array.isArray(node)) return false
  return node.tag === 'H1' || node.tag === 'H2' || ('style' in node && node.style === 'lede')
}

function beginning(node: ReportNode): ReportNode {
  if (!isTable(node)) return node
  const rows = (node.table.headerRows ?? 0) + LEAST_ROWS
  return { ...node, table: { ...node.table, body: node.table.body.slice(0, rows) } }
}

function isTable(node: ReportNode): node is TableNode {
  return typeof node === 'object' && 'table' in node
}
