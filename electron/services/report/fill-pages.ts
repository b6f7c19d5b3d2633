import { measureHeights } from './pdf/pdfmake'
import { MAX_HEIGHT } from './pdf/theme'
import type { ReportNode } from './pdf/types'
import type { ReportContext } from './section'

/** Of several settings of the same content, roomiest first, the first that fits on one page; otherwise the last. */
export function onOnePage(
  settings: readonly ReportNode[][],
  context: Pick<ReportContext, 'language'>,
): ReportNode[] {
  return firstThatFits(settings, context) ?? settings.at(-1) ?? []
}

/** The same, but null if none fits on one page. */
export function firstThatFits(
  settings: readonly ReportNode[][],
  { language }: Pick<ReportContext, 'language'>,
): ReportNode[] | null {
  const heights = measureHeights(
    settings.map((stack) => ({ stack })),
    language,
  )
  return settings[heights.findIndex((height) => height <= MAX_HEIGHT)] ?? null
}
