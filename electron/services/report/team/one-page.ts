import type { Language } from '#shared/model/vocabulary'
import { measureHeights } from '../pdf/pdfmake'
import { MAX_HEIGHT } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'

/** Of these contents, the first that fits on one page; otherwise the last. */
export function onePageOf(contents: readonly ReportNode[][], language: Language): ReportNode[] {
  const heights = measureHeights(
    contents.map((stack) => ({ stack: stack.map(unmarked) })),
    language,
  )
  return contents.find((_, index) => (heights[index] ?? 0) <= MAX_HEIGHT) ?? contents.at(-1) ?? []
}

// Anchors must be unique, so a copy made only for measuring has none.
function unmarked(node: ReportNode): ReportNode {
  return typeof node === 'object' && !Array.isArray(node) && node.id !== undefined
    ? { ...node, id: '' }
    : node
}
