import type { CheckId } from '#shared/audit/catalogue'
import { asCounted } from '#shared/model/as-counted'
import type { Message } from '#shared/model/app-error'
import type { Audit, AuditPost, CheckResult } from '#shared/model/audit'

type Data = Pick<Audit, 'posts' | 'stops' | 'questions' | 'metrics'>

/** A sentence that ties a finding to another one; only what the data of both say, never a cause. */
interface Relation {
  /** The finding it stands under, and the one it refers to. */
  under: CheckId
  to: CheckId
  /** Null where the data do not tie the two. */
  says: (audit: Data) => Message | null
}

/** Outcomes that name a post from which it says something which posts they name. */
const ENOUGH_OUTCOMES = 5

const RELATIONS: readonly Relation[] = [
  {
    // Most of what is published is shared, and no outcome names a share.
    under: 'OV-1',
    to: 'OC-2',
    says: ({ stops }) => {
      const row = freeRow(stops, 'shares')
      return row && { key: 'report.related.shares', values: { n: row.is.posts, results: row.rest.results } }
    },
  },
  {
    // The few posts on the line have the outcomes, the many off it none.
    under: 'EL-1',
    to: 'OC-2',
    says: ({ stops }) => {
      const row = freeRow(stops, 'offLine')
      return (
        row && {
          key: 'report.related.line',
          values: { n: row.is.posts, on: row.rest.posts, results: row.rest.results },
        }
      )
    },
  },
  {
    // The most viewed post is one of those that take the views away from the brand and its trade.
    under: 'EL-3',
    to: 'RR-3',
    says: ({ posts, metrics }) => {
      const top = posts.find(({ id }) => id === metrics['person.views.topPostId'])
      const views = metrics['person.views.max']
      const subject = top ? asCounted(top).subject : null
      if (!top?.title || views === null || (subject !== 'off' && subject !== 'career')) return null
      return { key: 'report.related.mostViewed', values: { title: top.title, views } }
    },
  },
  {
    // Few posts are of service, and most outcomes name one of them.
    under: 'SA-1',
    to: 'OC-2',
    says: ({ posts }) => {
      const all = outcomesOf(posts.filter(({ who }) => who === 'person'))
      const here = outcomesOf(serving(posts))
      if (all < ENOUGH_OUTCOMES || 2 * here <= all) return null
      return { key: 'report.related.service', values: { here, all } }
    },
  },
  {
    // Questions stay open although some posts are of service: those answer something else.
    under: 'SA-2',
    to: 'SA-1',
    says: ({ posts, questions }) => {
      const served = serving(posts)
      const answering = new Set(questions.flatMap(({ answeredBy }) => answeredBy))
      const k = served.filter(({ id }) => answering.has(id)).length
      return k === served.length ? null : { key: 'report.related.answers', values: { n: served.length, k } }
    },
  },
]

/** What ties a finding to others that are printed; only findings that call for action, and rest on no proposal, are tied. */
export function relatedTo(
  { id, status, provisional }: Pick<CheckResult, 'id' | 'status' | 'provisional'>,
  audit: Data,
  shown: ReadonlyMap<string, Pick<CheckResult, 'provisional'>>,
): Message[] {
  if ((status !== 'warn' && status !== 'fail') || provisional) return []
  return RELATIONS.flatMap(({ under, to, says }) => {
    const said = under === id && shown.get(to)?.provisional === false ? says(audit) : null
    return said ? [{ ...said, values: { ...said.values, to } }] : []
  })
}

// No outcome names one of these posts, and fewer do than elsewhere beyond chance.
function freeRow({ rows }: Audit['stops'], group: Audit['stops']['rows'][number]['group']) {
  return (
    rows.find((row) => row.group === group && row.says === 'free' && row.rest.results >= ENOUGH_OUTCOMES) ??
    null
  )
}

function serving(posts: readonly AuditPost[]): AuditPost[] {
  return posts.filter(
    (post) =>
      post.who === 'person' &&
      post.type !== 'repost' &&
      post.type !== 'share' &&
      asCounted(post).intent === 'serve',
  )
}

function outcomesOf(posts: readonly AuditPost[]): number {
  return posts.reduce((sum, { outcomes }) => sum + outcomes, 0)
}
