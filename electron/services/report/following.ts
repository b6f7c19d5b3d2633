import { rule } from './pdf/nodes'
import { COLORS, PX, type } from './pdf/theme'
import type { NodeProps, ReportNode, StackNode, TextNode } from './pdf/types'

/** Space above and below the rule between two sections on a page, px. */
const APART = { above: 22, below: 16 }
const APART_DENSE = { above: 16, below: 11 }

/** A section that continues on a page: a rule and a smaller title mark its beginning. */
export function following(node: StackNode, { isDense = false }: { isDense?: boolean } = {}): StackNode {
  const { above, below } = isDense ? APART_DENSE : APART
  const between = rule({
    color: COLORS.text,
    weight: 0.75,
    margin: [0, above * PX, 0, below * PX],
  })
  return { ...loose(node), stack: [between, ...node.stack.map(smaller)] }
}

/** A section without its own page break. */
export function loose(node: StackNode): StackNode {
  const { pageBreak: _, ...rest } = node
  return rest
}

/** Whether a node is a section's title. */
export function isTitle(node: NodeProps): node is TextNode {
  return node.tag === 'H1' && 'text' in node
}

function smaller(node: ReportNode): ReportNode {
  if (typeof node === 'string' || Array.isArray(node)) return node
  if ('stack' in node) return { ...node, stack: node.stack.map(smaller) }
  return isTitle(node) ? { ...node, ...type('Title', 25, 31), margin: [0, 0, 0, 0] } : node
}
