import { nameIn } from '../names'
import { COLORS } from '../pdf/theme'
import type { ReportContext } from '../section'
import { BODY, SIZES, SLIDE, WIDE, type Deck } from './deck'
import { shareDigits } from '#shared/report/units'

/** The person and the page side by side. */
export function comparisonSlide(deck: Deck, context: ReportContext): void {
  const { audit, translator, printed } = context
  const { t } = translator
  if (audit.client.brand === null || !printed.includes('comparison')) return
  const { person, page } = audit.sides
  const names = [nameIn(translator, audit.client.person), nameIn(translator, audit.client.brand)]
  const count = (value: number | null) => (value === null ? '–' : translator.integer(value))
  const rate = (value: number | null) =>
    value === null ? '–' : translator.percent(value, shareDigits(value))
  const row = (
    key: 'followers' | 'posts' | 'own' | 'shares' | 'last30' | 'views',
    a: number | null,
    b: number | null,
  ) => [t(`report.comparison.row.${key}`), count(a), count(b)]
  const slide = deck.slide(context.wording?.titles?.['comparison'] ?? t('report.comparison.head'))
  slide.table(
    [
      [t('report.comparison.figure'), ...names],
      row('followers', person.followers, page.followers),
      row('posts', person.posts, page.posts),
      row('own', person.ownPosts, page.ownPosts),
      row('shares', person.shares, page.shares),
      row('last30', person.postsLast30Days, page.postsLast30Days),
      row('views', person.views, page.views),
      [t('report.comparison.row.engagement'), rate(person.engagementRate), rate(page.engagementRate)],
    ],
    { x: SLIDE.left, y: BODY.top, w: 6.2, h: 3 },
    [3.2, 1.6, 1.4],
  )
  const subjects = (['brand', 'trade', 'career', 'off'] as const).filter(
    (subject) => (person.subjects?.[subject] ?? page.subjects?.[subject] ?? null) !== null,
  )
  if (subjects.length === 0) return
  const labels = subjects.map((subject) => t(`common.subject.${subject}`))
  const sideOf = (side: typeof person, name: string, color: string) =>
    side.subjects === null
      ? []
      : [{ name, values: subjects.map((subject) => side.subjects?.[subject] ?? 0), color }]
  slide.chart(
    {
      labels,
      series: [
        ...sideOf(person, names[0] ?? '', COLORS.person),
        ...sideOf(page, names[1] ?? '', COLORS.pageMark),
      ],
      format: '0%',
      max: 1,
      alt: t('report.comparison.subjects'),
    },
    { x: SLIDE.left + 6.6, y: BODY.top - 0.1, w: WIDE - 6.6, h: BODY.height },
  )
  slide.text(
    t('report.comparison.rates', {
      clicks: audit.metrics['person.engagementRate.definition'] === 'er_member_xlsx' ? 'yes' : 'no',
    }),
    { x: SLIDE.left, y: BODY.top + 3.9, w: 6.2, h: 0.7 },
    { size: SIZES.small, color: COLORS.text3 },
  )
}
