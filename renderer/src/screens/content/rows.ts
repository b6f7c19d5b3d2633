import { asCounted } from '#shared/model/as-counted'
import type { Audit, AuditPost } from '#shared/model/audit'
import type { Intent, Subject } from '#shared/model/labels'
import type { LabelRow, MarkRow } from '#renderer/store/rows'

/** Where a label comes from: set by a person, proposed, or neither. */
export type LabelBy = 'hand' | 'proposal' | 'none'

/** A post of the audit as shown in the table, including labels set since the audit. */
export interface ContentRow extends Omit<AuditPost, 'views' | 'outcomes'> {
  views: number | null
  /** Outcomes observed with the post; null, not zero, if no outcomes are recorded. */
  outcomes: number | null
  subjectBy: LabelBy
  intentBy: LabelBy
  /** Both subject and intent were set by a person. */
  confirmed: boolean
  anomaly: boolean
  evidence: boolean
  aside: boolean
  note: string
}

interface Said {
  labels: ReadonlyMap<string, LabelRow>
  /** Labels given blind, by post id. */
  blind: Readonly<Record<string, { subject: Subject; intent: Intent }>>
  marks: ReadonlyMap<string, MarkRow>
  /** Ids of the questions, in order. */
  questions: readonly string[]
  /** Number of outcomes the consultant linked to each post; null while unknown. */
  outcomes: ReadonlyMap<string, number> | null
}

const UNSAID = { subject: null, intent: null, answers: [], confidence: null } as const

/** The posts of an audit, oldest first, including labels set since it was computed. */
export function contentRows(
  {
    posts,
    metrics,
  }: Pick<Audit, 'posts'> & { metrics: Pick<Audit['metrics'], 'person.anomalies' | 'outcomes.count'> },
  said: Said,
): ContentRow[] {
  const anomalies = new Set(metrics['person.anomalies'] ?? [])
  const ids = new Set(posts.map(({ id }) => id))
  const hasLog = (metrics['outcomes.count'] ?? null) !== null || (said.outcomes?.size ?? 0) > 0
  // Labels in a client file may refer to a post by its address or another urn, which only the audit can resolve.
  const hasAliases = [...said.labels.keys()].some((key) => !ids.has(key))
  const position = new Map(said.questions.map((id, index) => [id, index]))
  return posts.map((post) => {
    const label = said.labels.get(post.id)
    const mark = said.marks.get(post.id)
    const blind = said.blind[post.id]
    const isTakenBack =
      !label && !blind && post.rule === undefined && post.labelSource === 'client' && !hasAliases
    const base = isTakenBack ? (post.proposal ?? UNSAID) : asCounted(post)
    const unsaid: LabelBy =
      base.subject === null
        ? 'none'
        : !label && (hasAliases || post.rule !== undefined) && post.labelSource === 'client'
          ? 'hand'
          : 'proposal'
    const subjectBy = (label?.subject ?? blind) ? 'hand' : unsaid
    const intentBy = (label?.intent ?? blind) ? 'hand' : unsaid
    return {
      ...post,
      subject: label?.subject ?? blind?.subject ?? base.subject,
      intent: label?.intent ?? blind?.intent ?? base.intent,
      answers:
        label?.answers?.flatMap((id) => position.get(id) ?? []) ??
        base.answers.filter((index) => !label?.refused?.includes(said.questions[index] ?? '')),
      reasons: post.reasons.length > 0 ? post.reasons : (post.proposal?.reasons ?? []),
      confidence: base.confidence,
      views: post.seen?.value ?? null,
      outcomes: !hasLog ? null : said.outcomes ? (said.outcomes.get(post.id) ?? 0) : post.outcomes,
      subjectBy,
      intentBy,
      confirmed: subjectBy === 'hand' && intentBy === 'hand',
      anomaly: anomalies.has(post.id),
      evidence: mark?.evidence ?? false,
      aside: mark?.aside ?? false,
      note: mark?.note ?? '',
    }
  })
}

/** Why a post has no label: no readable text, an unsupported language, or no proposal likely enough. */
export function unreadOf({
  reasons,
  proposal,
}: Pick<ContentRow, 'reasons' | 'proposal'>): 'unreadable' | 'otherLanguage' | 'undecided' {
  if (proposal !== null) return 'undecided'
  return reasons.some(({ key }) => key === 'reasons.otherLanguage') ? 'otherLanguage' : 'unreadable'
}

/** The post's rank by a figure among posts of the same author whose figure is known (1: highest); reads of articles are ranked among themselves. */
export function rankOf(
  row: ContentRow,
  rows: readonly ContentRow[],
  figure: 'views' | 'outcomes',
): { rank: number; of: number; most: number } | null {
  const value = row[figure]
  if (value === null) return null
  const known = rows.flatMap((other) =>
    other.who === row.who &&
    other[figure] !== null &&
    (figure === 'outcomes' || isRead(other) === isRead(row))
      ? [other[figure]]
      : [],
  )
  return {
    rank: known.filter((other) => other > value).length + 1,
    of: known.length,
    most: known.reduce((most, other) => Math.max(most, other), 0),
  }
}

/** The mean views of the posts that are not set aside, reads of articles only where there is nothing else; null if none is known. */
export function meanViews(rows: readonly ContentRow[]): { mean: number; kind: 'views' | 'reads' } | null {
  const known = rows.filter(({ views, aside }) => views !== null && !aside)
  const posts = known.filter((row) => !isRead(row))
  const counted = posts.length > 0 ? posts : known
  if (counted.length === 0) return null
  const total = counted.reduce((sum, { views }) => sum + (views ?? 0), 0)
  return { mean: total / counted.length, kind: posts.length > 0 ? 'views' : 'reads' }
}

// An article's figure is its reads, any other post's how often it was shown: they have no common mean or rank.
function isRead({ type }: ContentRow): boolean {
  return type === 'article'
}

/** Groups posts by their labels, so that each label is written once. */
export function byLabels(
  rows: readonly ContentRow[],
): { subject: Subject; intent: Intent; posts: string[] }[] {
  const groups = new Map<string, { subject: Subject; intent: Intent; posts: string[] }>()
  for (const { id, subject, intent } of rows) {
    if (subject === null || intent === null) continue
    const key = `${subject} ${intent}`
    const group = groups.get(key) ?? { subject, intent, posts: [] }
    group.posts.push(id)
    groups.set(key, group)
  }
  return [...groups.values()]
}
