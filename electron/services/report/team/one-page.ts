import type { Language } from '#shared/model/vocabulary'
import { measureHeights } from '../pdf/pdfmake'
import { MAX_HEIGHT } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'

/** The first of these contents that one page holds, else the last. */
export function onePageOf(contents: readonly ReportNode[][], language: Language): ReportNode[] {
  const heights = measureHeights(
    contents.map((stack) => ({ stack: stack.map(unmarked) })),
    language,
  )
  return contents.find((_, index) => (heights[index] ?? 0) <= MAX_HEIGHT) ?? contents.at(-1) ?? []
}

// What is only measured names no place.
function unmarked(node: ReportNode): ReportNode {
  return typeof node === 'object' && !Array.isArray(node) && node.id !== undefined
    ? { ...node, id: '' }
    : node
}
