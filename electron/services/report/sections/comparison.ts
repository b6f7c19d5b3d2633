import type { Under } from '#shared/locale/keys'
import { mirror } from '#shared/charts/mirror'
import type { Side } from '#shared/model/audit'
import type { Who } from '#shared/model/primitives'
import { SUBJECTS } from '#shared/model/labels'
import { proposedSubjects } from '#shared/report/classified'
import { chartNode, PRINT_THEME } from '../chart-node'
import { nameIn } from '../names'
import { narrative } from '../narrative'
import { noted } from '../noted'
import { dataTable, h2, lede, note, section, title, type Cell } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'
import { shortenedName } from '../shorten'

/** Maximum letters of a name in a column header. */
const LONGEST_NAME = 22
/** From this many times the page's followers, a profile is said to carry the page. */
const CARRIES = 10
/** From this many posts, a share is printed without its count. */
const ENOUGH = 12

/** Below this many posts with known views, a median is printed with their number. */
const FEW_SEEN = 5
const MEDIANS: readonly Under<'report.comparison.row'>[] = ['views', 'engagement', 'pageEngagement']

/** The person and the brand's page side by side: what each has, publishes and gets, and what each talks about. */
export const comparison: Section = {
  id: 'comparison',
  render: (context) => {
    const { audit, translator } = context
    const ratio = audit.metrics.audienceRatio
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
              : ratio > 1
                ? 'report.comparison.title.more'
                : ratio === 1
                  ? 'report.comparison.title.same'
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
      ...noted(context),
      ...subjects(context, names),
    ])
  },
}

function table({ audit: { sides, metrics, posts }, translator }: ReportContext): Cell[][] {
  const { person, page } = sides
  const { integer, decimal, percent } = translator
  const of = (who: Who, figure: string) => {
    const n = posts.filter((post) => post.who === who && post.seen !== null).length
    return n < FEW_SEEN ? translator.t('report.comparison.ofFew', { figure, n }) : figure
  }
  const rate = (value: number) => percent(value, 1)
  const rows: [Under<'report.comparison.row'>, number | null, number | null, (value: number) => string][] = [
    ['followers', person.followers, page.followers, integer],
    ['posts', person.posts, page.posts, integer],
    ['own', person.ownPosts, page.ownPosts, integer],
    ['shares', person.shares, page.shares, integer],
    ['last30', person.postsLast30Days, page.postsLast30Days, integer],
    ['views', person.views, page.views, integer],
    ['interactions', null, metrics['page.interactions.median'], integer],
    // Of two definitions, so in no row together.
    ['engagement', person.engagementRate, null, rate],
    ['pageEngagement', null, page.engagementRate, rate],
    ['activities', person.activitiesPerWorkingDay, page.activitiesPerWorkingDay, (value) => decimal(value)],
  ]
  return rows
    .filter(([, one, other]) => one !== null || other !== null)
    .map(([key, one, other, print]) => [
      { text: translator.t(`report.comparison.row.${key}`), rowHeader: true },
      one === null ? '–' : MEDIANS.includes(key) ? of('person', print(one)) : print(one),
      other === null ? '–' : MEDIANS.includes(key) ? of('page', print(other)) : print(other),
    ])
}

// A note that the definitions differ, only if the table has both rates.
function rates(context: ReportContext): ReportNode[] {
  const { person, page } = context.audit.sides
  return person.engagementRate !== null && page.engagementRate !== null
    ? [
        note(
          context.translator.t('report.comparison.rates', {
            clicks:
              context.audit.metrics['person.engagementRate.definition'] === 'er_member_xlsx' ? 'yes' : 'no',
          }),
        ),
      ]
    : []
}

function subjects(
  { audit, translator }: ReportContext,
  names: { person: string; page: string },
): ReportNode[] {
  const { person, page } = audit.sides
  if (person.labelled + page.labelled === 0) return []
  const proposed = proposedSubjects(audit)
  const few = ({ labelled }: Side) => (labelled < ENOUGH ? labelled : null)
  const rows = SUBJECTS.map((subject) => ({
    label: translator.t(`common.subject.${subject}`),
    person: person.subjects?.[subject] ?? null,
    page: page.subjects?.[subject] ?? null,
    few: { person: few(person), page: few(page) },
  }))
  return [
    h2(translator.t('report.comparison.subjects')),
    chartNode(mirror(rows, names, translator, PRINT_THEME), { margin: [0, 4 * PX, 0, 0] }),
    note(
      translator.t('report.comparison.subjectsNote', {
        person: person.labelled,
        posts: person.posts ?? person.labelled,
        page: page.labelled,
        pagePosts: page.posts ?? page.labelled,
      }),
    ),
    ...(proposed === null ? [] : [note(translator.t('report.comparison.confirmed', proposed))]),
  ]
}
