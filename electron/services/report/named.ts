import { isTitle } from './following'
import type { ReportNode, StackNode } from './pdf/types'

interface Naming {
  /** The section's bookmark. */
  name: string
  anchor: string
  /** Whether its inner headings get bookmarks too. */
  hasInnerMarks?: boolean
  /** The consultant's own title and lead. */
  title?: string
  lead?: string
}

/** Gives a section its bookmark and anchor, and the consultant's own title and lead. */
export function named(
  node: StackNode,
  { name, anchor, hasInnerMarks = false, title, lead }: Naming,
): StackNode {
  const inner = (each: ReportNode): ReportNode => {
    if (typeof each === 'string' || Array.isArray(each)) return each
    if (isTitle(each)) return { ...each, ...(title ? { text: title } : {}), outline: name, id: anchor }
    if (lead && 'text' in each && each.style === 'lede') return { ...each, text: lead }
    if ('text' in each && each.tag === 'H2' && !hasInnerMarks) return { ...each, outline: false }
    if ('stack' in each) return { ...each, stack: each.stack.map(inner) }
    return each
  }
  return { ...node, stack: node.stack.map(inner) }
}
