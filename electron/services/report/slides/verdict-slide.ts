import { contentOf } from '#shared/audit/engine/content-borne'
import { fragility } from '../fragility'
import { COLORS } from '../pdf/theme'
import type { ReportContext } from '../section'
import { BODY, SIZES, SLIDE, WIDE, type Deck } from './deck'

const GAP = 0.5

/** The verdict, both indices and the categories. */
export function verdictSlide(deck: Deck, context: ReportContext): void {
  const { audit, translator } = context
  const { t } = translator
  const slide = deck.slide(
    context.wording?.titles?.['summary'] ??
      t(`report.verdict.${audit.verdict}.title`, { content: contentOf(audit.checks) }),
    [translator.message(audit.verdictReason), fragility(context)].filter((text) => text !== null).join(' '),
  )
  const left = 4.2
  const index = (which: 'influence' | 'audience', y: number, below: string) => {
    const { score } = audit[which]
    const color = which === 'influence' ? COLORS.infl : COLORS.aud
    slide.text(t(`common.${which}`), { x: SLIDE.left, y, w: left, h: 0.3 }, { bold: true, color })
    slide.text(
      score === null ? '–' : `${translator.integer(score)} / 100`,
      { x: SLIDE.left, y: y + 0.32, w: left, h: 0.75 },
      { size: 40, bold: true },
    )
    slide.text(
      below,
      { x: SLIDE.left, y: y + 1.08, w: left, h: 0.3 },
      { size: SIZES.small, color: COLORS.text3 },
    )
  }
  slide.text(
    t(`common.verdict.${audit.verdict}`),
    { x: SLIDE.left, y: BODY.top + 0.3, w: left, h: 0.4 },
    { size: 20, bold: true },
  )
  const { low, high } = audit.influence
  index(
    'influence',
    BODY.top + 1,
    low === null || high === null
      ? ''
      : t('report.summary.band', { low: Math.round(low), high: Math.round(high) }),
  )
  index('audience', BODY.top + 2.7, t(`report.summary.basis.${audit.audience.basis}`))
  const measured = audit.categories.filter(({ weight, score }) => weight > 0 && score !== null)
  if (measured.length === 0) return
  const labels = measured.map(({ id }) => t(`common.category.${id}`))
  const values = measured.map(({ score }) => Math.round(score ?? 0))
  slide.chart(
    {
      labels,
      series: [{ name: t('common.influence'), values, color: COLORS.inflMark }],
      format: '0',
      max: 100,
      alt: labels.map((label, at) => `${label} ${values[at] ?? ''}`).join(', '),
    },
    { x: SLIDE.left + left + GAP, y: BODY.top, w: WIDE - left - GAP, h: BODY.height },
  )
}
