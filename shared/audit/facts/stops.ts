import type { StopGroup, StopRate, StopRow, Stops } from '#shared/model/audit-results'
import type { Post } from '#shared/model/records'
import { poissonInterval } from '#shared/stats/poisson-interval'
import { within } from '../../time/calendar'
import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { sum } from '../support/measures'
import { activityDays } from './activity-days'
import { labels as labelsFact, type LabelsFact } from './labels'
import { outcomes as outcomesFact, type Outcomes } from './outcomes'
import { posts as postsFact, type PostsFact } from './posts'
import { themes as themesFact } from './themes'
import { views as viewsFact } from './views'

const LEVEL = 0.95
const PER = 10

interface Group {
  group: StopGroup
  posts: readonly Post[]
  /** What it is a part of and compared with: everything published, or the own posts. */
  among: readonly Post[]
  restsOnLabels: boolean
}

/** What could be left out, and what it has brought; missing without a list of results. */
export const stops = defineFact<Stops>(
  'stops',
  (input) => {
    const outcomes = outcomesFact.of(input)
    if (outcomes instanceof Missing) return outcomes
    const posts = postsFact.of(input)
    if (posts instanceof Missing) return posts
    const labels = known(labelsFact.of(input))
    const unlinked = outcomes.inPeriod.length - outcomes.linked.length
    const typed = posts.person.filter(({ id }) => !posts.untyped.has(id) || labels?.byPost.has(id))
    const rows = groupsOf(input, posts, typed, labels)
      .filter((group) => group.posts.length > 0 && group.posts.length < group.among.length)
      .map((group) => rowOf(group, typed.length, unlinked, outcomes, input, labels))
    return { unlinked, rows: outcomes.productive.length === 0 ? [] : rows }
  },
  { restsOnLabels: true },
)

function groupsOf(
  input: AuditInput,
  posts: PostsFact,
  typed: readonly Post[],
  labels: LabelsFact | null,
): Group[] {
  const shares = [...posts.shares, ...posts.bareShares]
  const themes = known(themesFact.of(input))
  const own = labels?.own ?? []
  const sells = ({ id }: Post) => ['self', 'sell'].includes(labels?.byPost.get(id)?.intent ?? '')
  return [
    { group: 'shares', posts: shares, among: typed, restsOnLabels: false },
    { group: 'bareShares', posts: posts.bareShares, among: typed, restsOnLabels: false },
    {
      group: 'offLine',
      posts: themes ? own.filter((post) => !themes.onLine(post)) : [],
      among: own,
      restsOnLabels: true,
    },
    { group: 'promotional', posts: own.filter(sells), among: own, restsOnLabels: true },
  ]
}

function rowOf(
  { group, posts, among, restsOnLabels }: Group,
  published: number,
  unlinked: number,
  outcomes: Outcomes,
  input: AuditInput,
  labels: LabelsFact | null,
): StopRow {
  const ids = new Set(posts.map(({ id }) => id))
  const is = rateOf(posts, outcomes, unlinked)
  const rest = rateOf(
    among.filter(({ id }) => !ids.has(id)),
    outcomes,
    0,
  )
  const says = is.results > 0 ? 'kept' : is.high < rest.low ? 'free' : 'open'
  return {
    group,
    is,
    rest,
    postShare: posts.length / published,
    activityShare: activityShare(ids, input),
    viewShare: viewShare(ids, input),
    proposed: restsOnLabels
      ? posts.filter(({ id }) => labels?.byPost.get(id)?.source === 'proposed').length
      : 0,
    says,
  }
}

// A result that names no post may have come from these: the high end counts it.
function rateOf(posts: readonly Post[], { byPost }: Outcomes, unlinked: number): StopRate {
  const results = sum(posts.map(({ id }) => byPost.get(id) ?? 0))
  const perTen = (count: number) => (posts.length === 0 ? 0 : (PER * count) / posts.length)
  return {
    posts: posts.length,
    results,
    perTen: perTen(results),
    low: perTen(poissonInterval(results, LEVEL).low),
    high: perTen(poissonInterval(results + unlinked, LEVEL).high),
  }
}

// Of all that was done in public over the days that comments and reactions cover.
function activityShare(ids: ReadonlySet<string>, input: AuditInput): number | null {
  const covered = known(activityDays.of(input))?.covered
  const posts = known(postsFact.of(input))
  if (!covered || !posts) return null
  const done = sum(covered.byWeekday)
  const here = posts.person.filter(({ id }) => ids.has(id) && within(posts.dayOf.get(id) ?? '', covered))
  return done === 0 ? null : here.length / done
}

function viewShare(ids: ReadonlySet<string>, input: AuditInput): number | null {
  const shown = (known(viewsFact.of(input))?.viewed ?? []).filter(({ post }) => post.type !== 'article')
  const total = sum(shown.map(({ views }) => views))
  return total === 0 ? null : sum(shown.map(({ post, views }) => (ids.has(post.id) ? views : 0))) / total
}

function known<T>(value: T | Missing): T | null {
  return value instanceof Missing ? null : value
}
