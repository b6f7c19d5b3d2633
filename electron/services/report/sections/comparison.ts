import type { Under } from '#shared/locale/keys'
import { mirror } from '#shared/charts/mirror'
import type { AuditPost } from '#shared/model/audit'
import { SUBJECTS } from '#shared/model/labels'
import type { Who } from '#shared/model/primitives'
import { chartNode, PRINT_THEME } from '../chart-node'
import { nameIn } from '../names'
import { narrative } from '../narrative'
import { dataTable, h2, lede, note, section, title, type Cell } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'
import { shortenedName } from '../shorten'

/** Letters of a name in the head of its column. */
const LONGEST_NAME = 22
/** Times the page's followers from which a profile is said to carry the page. */
const CARRIES = 10
/** Posts from which a share stands without its count. */
const ENOUGH = 12

/** The person and the brand's page side by side: what each has, publishes and gets, and what each talks about. */
export const comparison: Section = {
  id: 'comparison',
  render: (context) => {
    const { audit, translator } = context
    const ratio = figure(context, 'audienceRatio')
    const names = {
      person: nameIn(translator, audit.client.person),
      page: nameIn(translator, audit.client.brand ?? ''),
    }
    return section(translator.t('report.comparison.head'), [
      title(
        translator.t(
          ratio === null
            ? 'report.comparison.title.unknown'
            : ratio >= CARRIES
              ? 'report.comparison.title.person'
              : ratio >= 1
                ? 'report.comparison.title.more'
                : 'report.comparison.title.page',
          { ratio, ...names },
        ),
      ),
      lede(translator.t('report.comparison.lede', names)),
      ...narrative('comparison', context),
      dataTable(
        [
          { head: translator.t('report.comparison.figure'), width: '*' },
          { head: shortenedName(names.person, LONGEST_NAME), width: 150 * PX, align: 'right' },
          { head: shortenedName(names.page, LONGEST_NAME), width: 150 * PX, align: 'right' },
        ],
        table(context),
        { margin: [0, 22 * PX, 0, 0] },
      ),
      ...rates(context),
      ...subjects(context, names),
    ])
  },
}

function table(context: ReportContext): Cell[][] {
  const { translator } = context
  const count = (key: string) => printed(context, key, (value) => translator.integer(value))
  const rate = (key: string) => printed(context, key, (value) => translator.percent(value, 1))
  const rows: [Under<'report.comparison.row'>, string, string][] = [
    ['followers', count('person.followers'), count('page.followers')],
    ['posts', count('person.posts.count'), posts(context, 'page')],
    ['own', count('person.posts.own'), posts(context, 'page')],
    [
      'shares',
      printed(context, 'person.posts.shares', (value) =>
        translator.integer(value + (figure(context, 'person.posts.bareShares') ?? 0)),
      ),
      '–',
    ],
    ['last30', recent(context), count('page.posts.last30Days')],
    ['views', count('person.views.median'), '–'],
    ['interactions', '–', count('page.interactions.median')],
    ['engagement', rate('person.engagementRate.median'), rate('page.engagementRate.median')],
    [
      'activities',
      printed(context, 'person.activities.perWorkingDay', (value) => translator.decimal(value)),
      '–',
    ],
  ]
  return rows
    .filter(([, person, page]) => person !== '–' || page !== '–')
    .map(([key, person, page]) => [
      { text: translator.t(`report.comparison.row.${key}`), rowHeader: true },
      person,
      page,
    ])
}

// The definitions differ: worth saying only where both rates stand in the table.
function rates(context: ReportContext): ReportNode[] {
  const isKnown = (who: Who) => figure(context, `${who}.engagementRate.median`) !== null
  return isKnown('person') && isKnown('page') ? [note(context.translator.t('report.comparison.rates'))] : []
}

function subjects(
  { audit, translator }: ReportContext,
  names: { person: string; page: string },
): ReportNode[] {
  const labelled = (who: Who) => audit.posts.filter((post) => post.who === who && post.subject !== null)
  const [person, page] = [labelled('person'), labelled('page')]
  if (person.length + page.length === 0) return []
  const share = (posts: readonly AuditPost[], subject: string) =>
    posts.length === 0 ? null : posts.filter((post) => post.subject === subject).length / posts.length
  const few = (posts: readonly AuditPost[]) => (posts.length < ENOUGH ? posts.length : null)
  const rows = SUBJECTS.map((subject) => ({
    label: translator.t(`common.subject.${subject}`),
    person: share(person, subject),
    page: share(page, subject),
    few: { person: few(person), page: few(page) },
  }))
  return [
    h2(translator.t('report.comparison.subjects')),
    chartNode(mirror(rows, names, translator, PRINT_THEME), { margin: [0, 4 * PX, 0, 0] }),
    note(translator.t('report.comparison.subjectsNote')),
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

function posts({ audit, translator }: ReportContext, who: Who): string {
  const count = audit.posts.filter((post) => post.who === who).length
  return count === 0 ? '–' : translator.integer(count)
}

function recent({ audit, translator }: ReportContext): string {
  const from = new Date(Date.parse(`${audit.asOf}T00:00:00Z`) - 29 * 86_400_000).toISOString().slice(0, 10)
  const own = audit.posts.filter((post) => post.who === 'person')
  return own.length === 0
    ? '–'
    : translator.integer(own.filter(({ publishedAt }) => publishedAt.slice(0, 10) >= from).length)
}
