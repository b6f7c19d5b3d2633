import { paragraph } from './pdf/nodes'
import { PX } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** The consultant's paragraphs for a section, set in the typography of the report's language; nothing where there are none. */
export function narrative(id: string, { narrative: texts, t }: ReportContext): ReportNode[] {
  const paragraphs = (texts?.[id] ?? []).map((text) => text.trim()).filter((text) => text !== '')
  return paragraphs.map((text, index) =>
    paragraph(t.quote(text), { margin: [0, (index === 0 ? 14 : 0) * PX, 0, 8 * PX] }),
  )
}
