import type { Under } from '#shared/locale/keys'
import { MOST_BARS, rankedViews } from '#shared/charts/ranked'
import type { AuditPost, ViewGroup, ViewTotals } from '#shared/model/audit'
import { chartNode, PRINT_THEME } from '../chart-node'
import { exampleBlocks } from '../examples'
import { narrative } from '../narrative'
import { dataTable, h2, lede, note, paragraph, section, title } from '../pdf/nodes'
import { PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'

/** Minimum number of posts for a chart of their views. */
const FEWEST_BARS = 12

/** The views with and without the posts that are far from the person's usual. */
export const anomaly: Section = {
  id: 'anomaly',
  render: (context) => {
    const { translator } = context
    const found = anomalies(context)
    const { group } = comparable(found, context)
    const usual = group?.without.median ?? 0
    const top = [...found].sort((a, b) => viewsOf(b) - viewsOf(a))[0]
    const figure = (key: Under<'report.anomaly'>, of: (totals: ViewTotals) => number | null) => [
      { text: translator.t(`report.anomaly.${key}`), rowHeader: true },
      print(group ? of(group.with) : null, context),
      print(group ? of(group.without) : null, context),
    ]
    return section(translator.t('report.anomaly.head'), [
      title(translator.t('report.anomaly.title', { n: found.length })),
      lede(
        translator.t(usual > 0 ? 'report.anomaly.lede' : 'report.anomaly.ledePlain', {
          title: top?.title ? translator.quote(top.title) : translator.t('report.untitled'),
          views: top ? viewsOf(top) : 0,
          ratio: usual > 0 && top ? viewsOf(top) / usual : 0,
          n: found.length,
          ...moved(group),
        }),
      ),
      ...narrative('anomaly', context),
      dataTable(
        [
          { head: translator.t('report.anomaly.figure'), width: '*' },
          { head: translator.t('report.anomaly.with'), width: 110 * PX, align: 'right' },
          { head: translator.t('report.anomaly.without'), width: 110 * PX, align: 'right' },
        ],
        [
          figure('count', ({ posts: count }) => count),
          figure('total', ({ total }) => total),
          figure('max', ({ max }) => max),
          figure('mean', ({ mean }) => mean),
          figure('median', ({ median }) => median),
        ],
        { margin: [0, 22 * PX, 0, 0] },
      ),
      ...byHand(found, context),
      note(translator.t('report.anomaly.note')),
    ])
  },
  blocks: (context) => {
    const { translator } = context
    const found = anomalies(context)
    const ids = new Set(found.map(({ id }) => id))
    const { posts, group } = comparable(found, context)
    // With few bars, a chart shows no more than the table.
    const examples = exampleBlocks('anomaly', context)
    if (posts.length < FEWEST_BARS) return examples
    const chart = rankedViews(
      posts.map((post) => ({ views: viewsOf(post), isAnomaly: ids.has(post.id) })),
      group?.without.median ?? 0,
      translator,
      PRINT_THEME,
    )
    const head = translator.t('report.anomaly.chart', {
      n: Math.min(posts.length, MOST_BARS),
      isCut: posts.length > MOST_BARS ? 'yes' : 'no',
    })
    return [[{ unbreakable: true, stack: [h2(head), chartNode(chart)] }], ...examples]
  },
}

function anomalies({ audit }: ReportContext): AuditPost[] {
  const ids = audit.metrics['person.anomalies'] ?? []
  return audit.posts.filter(({ id }) => ids.includes(id))
}

function byHand(found: readonly AuditPost[], { audit, translator }: ReportContext): ReportNode[] {
  const ids = audit.metrics['person.aside'] ?? []
  const aside = found.filter(({ id }) => ids.includes(id))
  if (aside.length === 0) return []
  const titles = aside.map(({ title }) =>
    title
      ? translator.t('report.anomaly.quoted', { title: translator.quote(title) })
      : translator.t('report.untitled'),
  )
  return [
    paragraph(translator.t('report.anomaly.byHand', { n: aside.length, titles }), {
      margin: [0, 14 * PX, 0, 0],
    }),
  ]
}

// Article views and post impressions are on different scales, so the comparison is with posts of the anomaly's kind.
function comparable(
  found: readonly AuditPost[],
  { audit }: ReportContext,
): { posts: AuditPost[]; group: ViewGroup | undefined } {
  const isArticle = found[0]?.type === 'article'
  const posts = audit.posts.filter(
    ({ who, type, seen }) => who === 'person' && (type === 'article') === isArticle && seen !== null,
  )
  return { posts, group: audit.viewGroups.find(({ group }) => group === (isArticle ? 'articles' : 'others')) }
}

function viewsOf({ seen }: AuditPost): number {
  return seen?.value ?? 0
}

function print(value: number | null, { translator }: ReportContext): string {
  return value === null ? '–' : translator.integer(value)
}

/** What the mean and the median do without the posts of a group. */
function moved(group: ViewGroup | null | undefined): Record<string, string | number> {
  if (!group || group.without.mean === null || group.without.median === null) return { known: 'no' }
  const [median, medianWithout] = [Math.round(group.with.median ?? 0), Math.round(group.without.median)]
  const same = median === medianWithout ? 'yes' : 'no'
  return {
    known: 'yes',
    mean: group.with.mean ?? 0,
    meanWithout: group.without.mean,
    median,
    medianWithout,
    same,
  }
}
