import { richBlocks, type RichBlock, type RichRun } from '#shared/report/rich-text'
import { paragraph } from './pdf/nodes'
import { COLORS, PX } from './pdf/theme'
import type { ReportNode, Run } from './pdf/types'
import type { ReportContext } from './section'

/** The consultant's words for a section, set in the typography of the report's language: paragraphs, lists and quotations; nothing where there are none. */
export function narrative(id: string, { narrative: texts, translator }: ReportContext): ReportNode[] {
  const lines = (texts?.[id] ?? []).map((text) => text.trim()).filter((text) => text !== '')
  return richBlocks(lines.map((line) => translator.prose(line))).map((block, index) =>
    printed(block, (index === 0 ? 14 : 0) * PX),
  )
}

function printed({ kind, lines }: RichBlock, top: number): ReportNode {
  const [first = [], ...rest] = lines.map((line) => line.map(run))
  if (kind === 'paragraph') return paragraph(first, { margin: [0, top, 0, 8 * PX] })
  const items = [first, ...rest].map((text) => paragraph(text, { margin: [0, 0, 0, 3 * PX] }))
  return kind === 'list'
    ? { ul: items, margin: [0, top, 0, 8 * PX] }
    : { stack: items, tag: 'BlockQuote', color: COLORS.text2, margin: [16 * PX, top, 0, 8 * PX] }
}

function run({ text, bold, italic }: RichRun): Run {
  return { text, ...(bold && { bold }), ...(italic && { italics: true }) }
}
