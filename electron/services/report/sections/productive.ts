import type { AuditPost } from '#shared/model/audit'
import { narrative } from '../narrative'
import { pill } from '../pdf/marks'
import { dataTable, h2, lede, note, paragraph, section, title, type Cell } from '../pdf/nodes'
import { COLORS, PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'
import { shortened } from '../shorten'

/** Most read against most productive: the two lists of five. */
export const productive: Section = {
  id: 'productive',
  render: (context) => {
    const { audit, t, checks } = context
    const finding = checks.get('OC-3')
    return section(t.t('report.productive.head'), [
      title(t.t(`report.productive.title.${answer(context)}`)),
      ...(finding ? [lede(t.message(finding.message))] : []),
      ...narrative('productive', context),
      ...list('read', top(audit.posts, viewsOf), context),
      ...list(
        'useful',
        top(audit.posts, ({ outcomes }) => outcomes),
        context,
      ),
      note(t.t('report.productive.note')),
    ])
  },
}

function answer({ audit }: ReportContext): 'same' | 'partly' | 'different' | 'unknown' {
  const linked = audit.metrics['outcomes.linked']
  const shared = audit.metrics['outcomes.top5Overlap']
  if (typeof linked !== 'number' || linked === 0 || typeof shared !== 'number') return 'unknown'
  if (shared >= 3) return 'same'
  return shared <= 1 ? 'different' : 'partly'
}

function list(key: 'read' | 'useful', posts: readonly AuditPost[], { t }: ReportContext): ReportNode[] {
  const head = h2(t.t(`report.productive.${key}`))
  if (posts.length === 0) return [head, paragraph(t.t('report.productive.none'))]
  return [
    head,
    dataTable(
      [
        { head: t.t('report.productive.date'), width: 76 * PX },
        { head: t.t('report.productive.content'), width: '*' },
        { head: t.t('report.productive.subject'), width: 116 * PX },
        { head: t.t('report.productive.views'), width: 70 * PX, align: 'right' },
        { head: t.t('report.productive.outcomes'), width: 70 * PX, align: 'right' },
      ],
      posts.map((post): Cell[] => [
        t.date(post.publishedAt, 'short'),
        post.title === null ? t.t('report.untitled') : t.quote(shortened(post.title, 40)),
        subject(post, t.t),
        viewsOf(post) > 0 ? t.integer(viewsOf(post)) : '–',
        { text: t.integer(post.outcomes), bold: post.outcomes > 0 },
      ]),
    ),
  ]
}

function subject({ subject: label }: AuditPost, t: (key: string) => string): Cell {
  if (label === null) return '–'
  const isBrand = label === 'brand' || label === 'trade'
  return pill(t(`common.subject.${label}`), isBrand ? { color: COLORS.page, fill: COLORS.pageSoft } : {})
}

function top(posts: readonly AuditPost[], value: (post: AuditPost) => number): AuditPost[] {
  return posts
    .filter((post) => post.who === 'person' && value(post) > 0)
    .sort((a, b) => value(b) - value(a) || (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, 5)
}

function viewsOf({ type, views, impressions }: AuditPost): number {
  return (type === 'article' ? (views ?? impressions) : (impressions ?? views)) ?? 0
}
