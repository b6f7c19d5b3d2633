import { calendar } from '../calendar'
import type { ReportContext } from '../section'
import { BODY, SLIDE, WIDE, type Deck } from './deck'

/** Maximum questions per slide. */
const MOST = 10

/** The questions of the next quarter. */
export function questionsSlide(deck: Deck, context: ReportContext): void {
  const { audit, translator, printed } = context
  const { t } = translator
  const rows = audit.calendar.flatMap(({ question, month }) => {
    const asked = audit.questions[question]
    return asked ? [{ month, ...asked }] : []
  })
  if (rows.length === 0 || !printed.includes('plan') || calendar(context).length === 0) return
  const slide = deck.slide(t('report.plan.calendar'))
  slide.table(
    [
      [t('report.plan.month'), t('report.plan.question'), t('report.plan.importance')],
      ...rows
        .slice(0, MOST)
        .map(({ month, text, importance }) => [
          translator.date(`${month}-01`, 'month'),
          translator.quote(text),
          t('report.plan.importanceOf', { importance: String(importance) }),
        ]),
    ],
    { x: SLIDE.left, y: BODY.top - 0.2, w: WIDE, h: 4 },
    [1.6, WIDE - 3.2, 1.6],
  )
}
