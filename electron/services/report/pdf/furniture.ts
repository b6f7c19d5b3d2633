import { COLORS, CONTENT_WIDTH, PAGE, PX } from './theme'
import type { PageContext, ReportNode } from './types'

/** The running head: the consultant in the white-label colour on the left, the section on the right, a rule below. */
export function runningHead(
  consultant: string,
  accent: string = COLORS.accent,
): (context: PageContext) => ReportNode {
  return ({ section }) => ({
    style: 'caption',
    margin: [PAGE.margins.left, 56 * PX, PAGE.margins.right, 0],
    stack: [
      {
        columns: [
          { text: consultant, color: accent, bold: true },
          { text: section ?? '', alignment: 'right' },
        ],
      },
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 10.5 * PX,
            x2: CONTENT_WIDTH,
            y2: 10.5 * PX,
            lineWidth: PX,
            lineColor: COLORS.line2,
          },
        ],
      },
    ],
  })
}

/** The foot: subject and date on the left, the short seal and page n / N on the right. */
export function foot(subject: string, seal: string | null = null): (context: PageContext) => ReportNode {
  const top = PAGE.margins.bottom - 56 * PX
  return ({ page, pages }) => ({
    style: 'caption',
    margin: [PAGE.margins.left, top, PAGE.margins.right, 0],
    columns: [
      { text: subject, width: '*' },
      ...(seal === null ? [] : [{ text: seal, width: 'auto', margin: [0, 0, 14 * PX, 0] }]),
      { text: `${page}\u00a0/\u00a0${pages}`, width: 'auto', font: 'Sans Medium', color: COLORS.text },
    ],
  })
}
