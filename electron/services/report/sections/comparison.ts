import { mirror } from '#shared/charts/mirror'
import { SUBJECTS } from '#shared/model/labels'
import type { Who } from '#shared/model/primitives'
import { chartNode, PRINT_THEME } from '../chart-node'
import { narrative } from '../narrative'
import { dataTable, h2, lede, note, section, title, type Cell } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportContext, Section } from '../section'

/** The person and the brand's page side by side: what each has, publishes and gets, and what each talks about. */
export const comparison: Section = {
  id: 'comparison',
  render: (context) => {
    const { audit, t } = context
    const ratio = figure(context, 'audienceRatio')
    const names = { person: t.quote(audit.client.person), page: t.quote(audit.client.brand ?? '') }
    return section(t.t('report.comparison.head'), [
      title(
        t.t(
          ratio === null
            ? 'report.comparison.title.unknown'
            : ratio >= 1
              ? 'report.comparison.title.person'
              : 'report.comparison.title.page',
          { ratio, ...names },
        ),
      ),
      lede(t.t('report.comparison.lede', names)),
      ...narrative('comparison', context),
      dataTable(
        [
          { head: t.t('report.comparison.figure'), width: '*' },
          { head: names.person, width: 150 * PX, align: 'right' },
          { head: names.page, width: 150 * PX, align: 'right' },
        ],
        table(context),
        { margin: [0, 22 * PX, 0, 0] },
      ),
      note(t.t('report.comparison.rates')),
      ...subjects(context, names),
    ])
  },
}

function table(context: ReportContext): Cell[][] {
  const { t } = context
  const count = (key: string) => printed(context, key, (value) => t.integer(value))
  const rate = (key: string) => printed(context, key, (value) => t.percent(value, 1))
  const rows: [string, string, string][] = [
    ['followers', count('person.followers'), count('page.followers')],
    ['posts', count('person.posts.count'), posts(context, 'page')],
    ['own', count('person.posts.own'), posts(context, 'page')],
    [
      'shares',
      printed(context, 'person.posts.shares', (value) =>
        t.integer(value + (figure(context, 'person.posts.bareShares') ?? 0)),
      ),
      '–',
    ],
    ['last30', recent(context), count('page.posts.last30Days')],
    ['views', count('person.views.median'), '–'],
    ['interactions', '–', count('page.interactions.median')],
    ['engagement', rate('person.engagementRate.median'), rate('page.engagementRate.median')],
    ['activities', printed(context, 'person.activities.perWorkingDay', (value) => t.decimal(value)), '–'],
  ]
  return rows
    .filter(([, person, page]) => person !== '–' || page !== '–')
    .map(([key, person, page]) => [
      { text: t.t(`report.comparison.row.${key}`), rowHeader: true },
      person,
      page,
    ])
}

function subjects({ audit, t }: ReportContext, names: { person: string; page: string }) {
  const share = (who: Who) => {
    const labelled = audit.posts.filter((post) => post.who === who && post.subject !== null)
    return (subject: string) =>
      labelled.length === 0
        ? null
        : labelled.filter((post) => post.subject === subject).length / labelled.length
  }
  const [person, page] = [share('person'), share('page')]
  const rows = SUBJECTS.map((subject) => ({
    label: t.t(`common.subject.${subject}`),
    person: person(subject),
    page: page(subject),
  }))
  if (rows.every((row) => row.person === null && row.page === null)) return []
  return [
    h2(t.t('report.comparison.subjects')),
    chartNode(mirror(rows, names, t, PRINT_THEME), { margin: [0, 4 * PX, 0, 0] }),
    note(t.t('report.comparison.subjectsNote')),
  ]
}

function figure({ audit }: ReportContext, key: string): number | null {
  const value = audit.metrics[key]
  return typeof value === 'number' ? value : null
}

function printed(context: ReportContext, key: string, print: (value: number) => string): string {
  const value = figure(context, key)
  return value === null ? '–' : print(value)
}

function posts({ audit, t }: ReportContext, who: Who): string {
  const count = audit.posts.filter((post) => post.who === who).length
  return count === 0 ? '–' : t.integer(count)
}

function recent({ audit, t }: ReportContext): string {
  const from = new Date(Date.parse(`${audit.asOf}T00:00:00Z`) - 29 * 86_400_000).toISOString().slice(0, 10)
  const own = audit.posts.filter((post) => post.who === 'person')
  return own.length === 0
    ? '–'
    : t.integer(own.filter(({ publishedAt }) => publishedAt.slice(0, 10) >= from).length)
}
