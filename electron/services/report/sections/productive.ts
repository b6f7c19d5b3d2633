import type { Translator } from '#shared/locale/translator'
import type { AuditPost, ViewGroup } from '#shared/model/audit'
import { asCounted } from '#shared/model/as-counted'
import { exampleBlocks } from '../examples'
import { namedOutcomes } from '../named-outcomes'
import { narrative } from '../narrative'
import { pill } from '../pdf/marks'
import { dataTable, h2, lede, note, paragraph, section, title, type Cell } from '../pdf/nodes'
import { COLORS, PX } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'
import type { ReportContext, Section } from '../section'
import { shortened } from '../shorten'
import { findingText } from '#shared/report/wording'

/** Most read against most productive: two top-five lists, of the posts that the check of their overlap compares. */
export const productive: Section = {
  id: 'productive',
  render: (context) => {
    const { translator, checks } = context
    const finding = checks.get('OC-3')
    const { group, read, useful } = comparedLists(context) ?? listsOfOneKind(context)
    const basis = `report.productive.basis.${String(finding?.params['basis'])}`
    return section(translator.t('report.productive.head'), [
      title(translator.t(`report.productive.title.${answer(context)}`)),
      ...(finding ? [lede(findingText(finding, context))] : []),
      ...narrative('productive', context),
      ...list(translator.t(`report.productive.read.${group}`), read, context),
      ...list(translator.t(`report.productive.useful.${group}`), useful, context),
      note(
        `${translator.has(basis) ? `${translator.t(basis, { n: finding?.n ?? 0 })} ` : ''}${translator.t('report.productive.note')}`,
      ),
    ])
  },
  blocks: (context) => [...namedOutcomes(context), ...exampleBlocks('productive', context)],
}

interface Entry {
  post: AuditPost
  views: number
  outcomes: number
}

interface Lists {
  /** The group of posts the lists come from. */
  group: ViewGroup['group']
  read: Entry[]
  useful: Entry[]
}

function answer({ audit }: ReportContext): 'same' | 'partly' | 'different' | 'unknown' {
  const linked = audit.metrics['outcomes.linked']
  const shared = audit.metrics['outcomes.top5Overlap']
  if (!linked || shared === null) return 'unknown'
  if (shared >= 3) return 'same'
  return shared <= 1 ? 'different' : 'partly'
}

// The check's own lists, so that the page shows exactly the titles its sentence counts; null if it has none.
function comparedLists({ audit, checks }: ReportContext): Lists | null {
  const table = checks.get('OC-3')?.evidence.find(({ id }) => id === 'topFives')
  if (!table?.posts) return null
  const column = (name: string) => table.columns.findIndex(({ id }) => id === name)
  const [views, outcomes] = [column('views'), column('outcomes')]
  const ranked = (name: string): Entry[] =>
    table.rows
      .flatMap((row, index) => {
        const rank = row[column(name)]
        const post = audit.posts.find(({ id }) => id === table.posts?.[index])
        return typeof rank === 'number' && post
          ? [{ rank, post, views: Number(row[views] ?? 0), outcomes: Number(row[outcomes] ?? 0) }]
          : []
      })
      .sort((a, b) => a.rank - b.rank)
  const basis = checks.get('OC-3')?.params['basis']
  const group = basis === 'articles' || basis === 'others' ? basis : 'all'
  return { group, read: ranked('readRank'), useful: ranked('productiveRank') }
}

// Article views and impressions are on different scales, so the lists use the kind with more posts of known views.
function listsOfOneKind({ audit }: ReportContext): Lists {
  const groups = audit.viewGroups.filter(({ group }) => group !== 'all')
  const [group] = groups.toSorted((a, b) => b.with.posts - a.with.posts)
  const entries = (ids: readonly string[] = []) =>
    ids.flatMap((id): Entry[] => {
      const post = audit.posts.find((each) => each.id === id)
      return post ? [{ post, views: post.seen?.value ?? 0, outcomes: post.outcomes }] : []
    })
  return {
    group: group?.group ?? 'all',
    read: entries(group?.with.mostSeen.posts),
    useful: entries(group?.with.mostProductive.posts),
  }
}

function list(name: string, entries: readonly Entry[], { translator }: ReportContext): ReportNode[] {
  const head = h2(name)
  if (entries.length === 0) return [head, paragraph(translator.t('report.productive.none'))]
  return [
    head,
    dataTable(
      [
        { head: translator.t('report.productive.date'), width: 90 * PX },
        { head: translator.t('report.productive.content'), width: '*' },
        { head: translator.t('report.productive.subject'), width: 116 * PX },
        { head: translator.t('report.productive.views'), width: 70 * PX, align: 'right' },
        { head: translator.t('report.productive.outcomes'), width: 70 * PX, align: 'right' },
      ],
      entries.map(({ post, views, outcomes }): Cell[] => [
        translator.date(post.day, 'medium'),
        post.title === null ? translator.t('report.untitled') : translator.quote(shortened(post.title, 40)),
        subject(post, translator.t),
        views > 0 ? translator.integer(views) : '–',
        { text: translator.integer(outcomes), bold: outcomes > 0 },
      ]),
    ),
  ]
}

function subject(post: AuditPost, t: Translator['t']): Cell {
  const { subject: label } = asCounted(post)
  if (label === null) return '–'
  const isBrand = label === 'brand' || label === 'trade'
  return pill(t(`common.subject.${label}`), isBrand ? { color: COLORS.page, fill: COLORS.pageSoft } : {})
}
