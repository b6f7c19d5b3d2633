import type { AuditPost } from '#shared/model/audit'
import type { Post } from '#shared/model/records'
import { Missing } from '../define/define-fact'
import { labels, openPosts, type LabelsFact, type Proposed } from '../facts/labels'
import { outcomes, type Outcomes } from '../facts/outcomes'
import { posts } from '../facts/posts'
import { seenOf } from '../facts/views'
import type { AuditInput } from '../define/input'
import { titleOf } from '../support/post-title'

const OTHER_LANGUAGE = { key: 'reasons.otherLanguage', values: {} } as const

/** The posts of the period as the audit lists them, oldest first: labels with their reasons, figures, the results of the period that name them. */
export function listedPosts(input: AuditInput): AuditPost[] {
  const known = posts.of(input)
  if (known instanceof Missing) return []
  const labelled = labels.of(input)
  const labelOf: LabelsFact['byPost'] = labelled instanceof Missing ? new Map() : labelled.byPost
  const open = openPosts(input)
  const log = outcomes.of(input)
  const results: Outcomes['byPost'] = log instanceof Missing ? new Map<string, number>() : log.byPost
  const all = [...known.person, ...known.page]
  all.sort((a, b) => order(a.publishedAt, b.publishedAt) || order(a.id, b.id))
  return all.map((post) => listed(post, known.dayOf, { byPost: labelOf, ...open }, results.get(post.id) ?? 0))
}

function listed(
  post: Post,
  dayOf: ReadonlyMap<string, string>,
  { byPost, foreign, undecided }: Pick<LabelsFact, 'byPost' | 'foreign' | 'undecided'>,
  results: number,
): AuditPost {
  const { id, url, who, type, publishedAt, metrics } = post
  const label = byPost.get(id)
  const proposal = label?.proposal ?? undecided.get(id)
  return {
    id,
    url,
    who,
    type,
    publishedAt,
    day: dayOf.get(id) ?? publishedAt.slice(0, 10),
    title: titleFor(post),
    subject: (label ?? proposal)?.subject ?? null,
    intent: (label ?? proposal)?.intent ?? null,
    answers: [...((label ?? proposal)?.answers ?? [])],
    themes: [...((label ?? proposal)?.themes ?? [])],
    labelSource: label?.source ?? (proposal ? 'proposed' : 'none'),
    ...(label?.rule ? { rule: label.rule } : {}),
    ...(proposal && !label ? { undecided: true as const } : {}),
    confidence: label?.confidence ?? proposal?.confidence ?? null,
    reasons: foreign.has(id) ? [OTHER_LANGUAGE] : [...((label ?? proposal)?.reasons ?? [])],
    proposal: proposal ? stored(proposal) : null,
    seen: seenOf(post),
    views: metrics.views?.value ?? null,
    impressions: metrics.impressions?.value ?? null,
    engagements: metrics.engagements?.value ?? interactions(metrics),
    outcomes: results,
  }
}

const titles = new WeakMap<Post, string | null>()

// A post keeps its title however often it is labelled.
function titleFor(post: Post): string | null {
  const known = titles.get(post)
  if (known !== undefined) return known
  const title = titleOf(post)
  titles.set(post, title)
  return title
}

function stored({ answers, themes, reasons, ...proposal }: Proposed): AuditPost['proposal'] {
  return { ...proposal, answers: [...answers], themes: [...themes], reasons: [...reasons] }
}

function interactions({ reactions, comments, reposts }: Post['metrics']): number | null {
  const known = [reactions, comments, reposts].filter((figure) => figure !== undefined)
  return known.length < 3 ? null : known.reduce((sum, { value }) => sum + value, 0)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
