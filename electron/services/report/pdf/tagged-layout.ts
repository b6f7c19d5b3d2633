import { balancedWidth, prettyWidth } from './balance'
import { directionOf, piecesOf, visualOrder } from './scripts'
import { MAX_HEIGHT, PAGE, SUPERIOR_SIZE } from './theme'
import type { Constructor, Inline, LaidNode, LaidPage, LaidRow, LayoutBuilder, Line, Marks } from './shapes'

/** Additions to pdfmake's layout: lines know their element and break well, pages know their running head, and no content is lost. */
export interface TaggedLayout extends LayoutBuilder {
  /** The running head of a page (from 1): null if suppressed by the cover, undefined before the first. */
  runningHead(page: number): string | null | undefined
  /** Numbers of the unbreakable blocks that were taller than a page: pdfmake drops what does not fit. */
  lostBlocks(pages: LaidPage[]): Set<number>
  /** Heights in points of the nodes with a `probe`, by its number. */
  heights: ReadonlyMap<number, number>
}

/** A part that starts within this many points of the top counts as starting the page. */
const AT_THE_TOP = 72

/** Rows at the end of a table that stay on one page. */
const LAST_ROWS = 3

/** pdfmake's layout, carrying the marks of `prepare.ts` onto the page. */
export function taggedLayout(Base: Constructor<LayoutBuilder>): Constructor<TaggedLayout> {
  return class extends Base implements TaggedLayout {
    private readonly starts: { page: number; top: number; name: string | null }[] = []
    readonly heights = new Map<number, number>()
    private readonly made = new Map<object, number | undefined>()

    /** pdfmake's lines do not refer to their node; a line of a repeated table header is a clone with the same key. */
    override buildNextLine(node: LaidNode): Line | null {
      node._inlines?.forEach(sizeSuperior)
      const line = super.buildNextLine(node)
      if (!line) return null
      arrange(line)
      const key = {}
      this.made.set(key, node._block)
      return Object.assign(line, { _element: node._element, _pagination: node._pagination, _key: key })
    }

    override processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void {
      super.processNode(node, isVerticalAlignmentAllowed)
      const { pageNumber: page, top = 0 } = node.positions[0] ?? {}
      if (node.runningHead !== undefined && page !== undefined)
        this.starts.push({ page, top, name: node.runningHead })
      if (node.probe === undefined || page === undefined) return
      const end = this.writer.context()
      this.heights.set(node.probe, (end.page + 1 - page) * MAX_HEIGHT + end.y - PAGE.margins.top)
    }

    override processLeaf(node: LaidNode): void {
      const context = this.writer.context()
      const width = context.availableWidth
      const words = node._inlines ?? []
      const isRagged = (words[0]?.alignment ?? 'left') === 'left'
      const spare = isRagged
        ? width - (node.balance ? balancedWidth(words, width) : prettyWidth(words, width))
        : 0
      if (spare > 0) context.addMargin(0, spare)
      super.processLeaf(node)
      if (spare > 0) context.addMargin(0, -spare)
    }

    override processList(isOrdered: boolean, node: LaidNode & Record<string, unknown>): void {
      for (const item of listItems(isOrdered ? node['ol'] : node['ul'])) {
        const label = item.listMarker?._inlines?.[0]
        if (label) Object.assign(label, { _element: item._label })
      }
      super.processList(isOrdered, node)
    }

    /** The last rows of a table stay together, so that no page begins with one or two of them. */
    override processRow(row: LaidRow): unknown {
      const { tableNode, rowIndex, dontBreakRows, rowsWithoutPageBreak } = row
      if (tableNode === undefined || dontBreakRows !== true) return super.processRow(row)
      const last = tableNode.table.body.length - 1
      const first = Math.max(last - LAST_ROWS + 1, rowsWithoutPageBreak)
      // Each row is a block already: one more begins with the first of them and ends with the last.
      if (rowIndex === first && first < last) this.writer.beginUnbreakableBlock()
      const result = super.processRow(row)
      if (rowIndex === last && first < last) this.writer.commitUnbreakableBlock()
      return result
    }

    runningHead(page: number): string | null | undefined {
      // If a part starts further down, the page keeps the running head of the part it begins with.
      const start = this.starts.find(
        (candidate) => candidate.page === page && candidate.top < PAGE.margins.top + AT_THE_TOP,
      )
      const before = this.starts.findLast((candidate) => candidate.page < page)
      return (start ?? before ?? this.starts.find((candidate) => candidate.page === page))?.name
    }

    lostBlocks(pages: LaidPage[]): Set<number> {
      const placed = new Set(pages.flatMap((page) => page.items.map((entry) => entry.item?._key)))
      const lost = [...this.made].filter(([key]) => !placed.has(key))
      return new Set(lost.flatMap(([, block]) => block ?? []))
    }
  }
}

/** Orders right-to-left words for display; the line itself keeps the reading order. */
function arrange({ inlines }: Line): void {
  const ordered = visualOrder(inlines, ({ text }) => directionOf(piecesOf(text)[0] ?? { text, face: null }))
  if (ordered.every((inline, at) => inline === inlines[at])) return
  let x = Math.min(...inlines.map((inline) => inline.x))
  for (const inline of ordered) {
    inline.x = x
    x += inline.width
  }
}

/** pdfmake sets superscripts at 0.58 of the size, the design at 0.7. */
function sizeSuperior(inline: Inline): void {
  if (!inline.sup || inline._isSized) return
  inline.fontSize *= SUPERIOR_SIZE / 0.58
  inline.width *= SUPERIOR_SIZE / 0.58
  inline._isSized = true
}

interface ListItem extends Marks {
  _label?: unknown
  listMarker?: { _inlines?: object[] }
}

function listItems(items: unknown): ListItem[] {
  return Array.isArray(items)
    ? items.filter((item): item is ListItem => typeof item === 'object' && item !== null)
    : []
}
