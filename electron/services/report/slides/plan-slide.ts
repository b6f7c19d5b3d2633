import type { CheckResult } from '#shared/model/audit'
import { figureWithUnit } from '#shared/report/figure'
import { actionsOf } from '../finding'
import { COLORS } from '../pdf/theme'
import { ownerOf } from '../planned'
import type { ReportContext } from '../section'
import { actionText } from '#shared/report/wording'
import { BODY, SIZES, SLIDE, WIDE, type Deck } from './deck'

/** Maximum actions per slide. */
const MOST = 7

/** The plan as a table. */
export function planSlide(deck: Deck, context: ReportContext): void {
  const { audit, translator, checks, printed, plan } = context
  const { t } = translator
  const all = actionsOf(context)
  const added = (context.wording?.added?.actions ?? []).slice(0, MOST - Math.min(MOST, all.length))
  if (all.length + added.length === 0 || !printed.includes('plan')) return
  const dueOf = (due: string) =>
    /^\d{4}-\d\d-\d\d$/.test(due) ? translator.date(due) : translator.prose(due)
  const slide = deck.slide(t(`report.plan.title.${audit.verdict}`, { n: all.length }))
  const today = (check: CheckResult | undefined) =>
    check?.estimate == null ? '–' : figureWithUnit(check.estimate, check, translator)
  slide.table(
    [
      [
        t('report.plan.rank'),
        t('report.plan.action'),
        t('export.column.today'),
        t('report.plan.owner'),
        t('report.plan.due'),
      ],
      ...all
        .slice(0, MOST)
        .map((action) => [
          String(action.priority),
          actionText(action, context),
          today(checks.get(action.check)),
          ownerOf(action, context, { person: (name) => name, brand: (name) => name }),
          dueOf(plan?.[action.check]?.due?.trim() || action.due),
        ]),
      ...added.map(({ text, owner = '', due = '' }) => [
        '',
        translator.prose(text),
        '–',
        owner.trim() === '' ? '–' : translator.prose(owner),
        due.trim() === '' ? '–' : dueOf(due),
      ]),
    ],
    { x: SLIDE.left, y: BODY.top - 0.2, w: WIDE, h: 4.5 },
    [0.9, 5.4, 2.3, 1.9, WIDE - 10.5],
  )
  if (all.length > MOST)
    slide.text(
      t('document.board.more', { n: all.length - MOST }),
      { x: SLIDE.left, y: SLIDE.height - 0.85, w: WIDE, h: 0.3 },
      { size: SIZES.small, color: COLORS.text3 },
    )
}
