import { narrowestWidth } from './balance'
import { SUPERIOR_SIZE } from './theme'
import type { Constructor, Inline, LaidNode, LayoutBuilder, Line } from './shapes'

/** What the layout adds to pdfmake's: lines know their element, titles are balanced, and pages know their running head. */
export interface TaggedLayout extends LayoutBuilder {
  /** Running head in force on a page (counted from 1): null where the cover silences it, undefined before the first. */
  runningHead(page: number): string | null | undefined
}

/** pdfmake's layout with the marks of `prepare.ts` carried onto the page. */
export function taggedLayout(Base: Constructor<LayoutBuilder>): Constructor<TaggedLayout> {
  return class extends Base implements TaggedLayout {
    private readonly starts: { page: number; name: string | null }[] = []

    /** pdfmake keeps no way back from a line to its node; a line of a repeated table header is a clone and keeps the same key. */
    override buildNextLine(node: LaidNode): Line | null {
      node._inlines?.forEach(sizeSuperior)
      const line = super.buildNextLine(node)
      return line && Object.assign(line, { _element: node._element, _pagination: node._pagination, _key: {} })
    }

    override processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void {
      super.processNode(node, isVerticalAlignmentAllowed)
      const page = node.positions[0]?.pageNumber
      if (node.runningHead !== undefined && page !== undefined) this.starts.push({ page, name: node.runningHead })
    }

    override processLeaf(node: LaidNode): void {
      const context = this.writer.context()
      const width = context.availableWidth
      const spare = node._inlines && node.balance ? width - narrowestWidth(node._inlines, width) : 0
      if (spare > 0) context.addMargin(0, spare)
      super.processLeaf(node)
      if (spare > 0) context.addMargin(0, -spare)
    }

    override processList(isOrdered: boolean, node: LaidNode & Record<string, unknown>): void {
      for (const item of listItems(isOrdered ? node.ol : node.ul)) {
        const label = item.listMarker?._inlines?.[0]
        if (label) Object.assign(label, { _element: item._label })
      }
      super.processList(isOrdered, node)
    }

    runningHead(page: number): string | null | undefined {
      return this.starts.find((start) => start.page === page)?.name ?? this.lastBefore(page)
    }

    private lastBefore(page: number): string | null | undefined {
      const start = this.starts.findLast((candidate) => candidate.page <= page)
      return start?.name
    }
  }
}

/** pdfmake sets superiors at 0.58 of the size; the board at 0.7. */
function sizeSuperior(inline: Inline): void {
  if (!inline.sup || inline._isSized) return
  inline.fontSize *= SUPERIOR_SIZE / 0.58
  inline.width *= SUPERIOR_SIZE / 0.58
  inline._isSized = true
}

interface ListItem {
  _label?: unknown
  listMarker?: { _inlines?: object[] }
}

function listItems(items: unknown): ListItem[] {
  return Array.isArray(items) ? items.filter((item): item is ListItem => typeof item === 'object' && item !== null) : []
}

