import type { AuditPost } from '#shared/model/audit'
import type { Loudest } from '#shared/model/outside'
import { lacksData } from '#shared/report/sections'
import { risks, strengths } from '../finding'
import { narrative } from '../narrative'
import { dataTable, h2, lede, note, numberedList, section, title, type Cell } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

const MOST_FINDINGS = 5
const MOST_QUESTIONS = 16

/** Two pages on what any visitor can see: the figures and what follows from them, then what the client's own files would add. */
export const outside: Section = {
  id: 'outside',
  render: (context) => {
    const { audit, translator } = context
    const { person, brand } = audit.client
    return section(translator.t('report.outside.head'), [
      title(translator.t('report.outside.title')),
      lede(
        translator.t('report.outside.lede', {
          person,
          brand: brand ?? '',
          hasBrand: brand === null ? 'no' : 'yes',
          ...audit.period,
        }),
      ),
      ...narrative('outside', context),
      figures(context),
      ...findings(context),
      { stack: verify(context), pageBreak: 'before' },
    ])
  },
}

function figures({ audit, translator }: ReportContext): ReportNode {
  const { t, integer, decimal } = translator
  const { metrics, sides } = audit
  const whole = (value: number | null) => (value === null ? null : integer(value))
  const [least, most] = [metrics['person.articles.views.min'], metrics['person.articles.views.max']]
  const activities = metrics['person.activities.perWorkingDay']
  const ratio = metrics.audienceRatio
  const rows: [string, string | null][] = [
    [t('report.outside.row.followers'), whole(metrics['person.followers'])],
    [t('report.outside.row.posts'), whole(sides.person.posts)],
    [t('report.outside.row.own'), whole(sides.person.ownPosts)],
    [t('report.outside.row.activities'), activities === null ? null : decimal(activities)],
    [
      t('report.outside.row.articles', { n: metrics['person.articles.count'] ?? 0 }),
      least === null || most === null ? null : t('report.outside.range', { least, most }),
    ],
    ...(audit.outside ?? []).map((each): [string, string] => [
      t(`report.outside.row.${each.basis}`),
      loudest(each, audit.posts, translator),
    ]),
    [t('report.outside.row.pageFollowers'), whole(metrics['page.followers'])],
    [t('report.outside.row.pagePosts'), whole(metrics['page.posts.last30Days'])],
    [t('report.outside.row.pageInteractions'), whole(metrics['page.interactions.median'])],
    [t('report.outside.row.ratio'), ratio === null ? null : decimal(ratio)],
  ]
  return dataTable(
    [
      { head: t('report.outside.figure'), width: 250 * PX },
      { head: t('report.outside.seen'), width: '*', align: 'right' },
    ],
    rows.flatMap(([name, value]): Cell[][] =>
      value === null ? [] : [[{ text: name, rowHeader: true }, value]],
    ),
    { margin: [0, 18 * PX, 0, 0], pad: 6 },
  )
}

function loudest(
  { post, value, ratio, low, high, n }: Loudest,
  posts: readonly AuditPost[],
  translator: ReportContext['translator'],
): string {
  const name = posts.find(({ id }) => id === post)?.title
  return translator.t('report.outside.loudest', {
    title: name ? translator.quote(name.slice(0, 60)) : translator.t('report.untitled'),
    value,
    n: n - 1,
    hasRatio: ratio === null || low === null || high === null ? 'no' : 'yes',
    ratio: ratio ?? 0,
    low: low ?? 0,
    high: high ?? 0,
  })
}

function findings(context: ReportContext): ReportNode[] {
  const { translator } = context
  const told = [...risks(context), ...strengths(context)].slice(0, MOST_FINDINGS)
  if (told.length === 0) return []
  return [
    h2(translator.t('report.outside.findings')),
    numberedList(
      told.map(({ message }) => ({ text: translator.message(message), style: 'body' as const })),
      { rules: false },
    ),
  ]
}

function verify({ audit, translator }: ReportContext): ReportNode[] {
  const open = audit.checks.filter(lacksData).toSorted((a, b) => b.weight - a.weight)
  return [
    h2(translator.t('report.outside.verify')),
    lede(translator.t('report.outside.verifyLede')),
    dataTable(
      [
        { head: translator.t('report.method.check'), width: 190 * PX },
        { head: translator.t('report.unmeasured.question'), width: '*' },
      ],
      open
        .slice(0, MOST_QUESTIONS)
        .map(({ id }): Cell[] => [
          { text: translator.t(`checks.${id}.title`), rowHeader: true },
          translator.t(`checks.${id}.question`),
        ]),
      { margin: [0, 18 * PX, 0, 0], pad: 6 },
    ),
    note(translator.t('report.outside.note', { coverage: audit.influence.coverage })),
  ]
}
