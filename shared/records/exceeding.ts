import type { Message } from '#shared/model/app-error'
import type { Demographic, Measure, Post, Records } from '#shared/model/records'
import type { PostMetric } from '#shared/model/vocabulary'
import { localDay } from '../time/days'
import { isMoment } from '../time/zone'
import type { PostExtract } from './extract'
import type { SourceExtract } from './extract'

/** Two files may be of different days: growth between them is no contradiction. */
const GROWTH = { count: 2, share: 0.1 }
/** Shares are printed rounded. */
const ROUNDING = 0.05

/** The parts of a post's figures that a whole contains, by the name used in the message. */
const WHOLES: { told: 'engagements' | 'shown' | 'reached'; parts: PostMetric[]; whole: PostMetric }[] = [
  { told: 'engagements', parts: ['reactions', 'comments', 'reposts'], whole: 'engagements' },
  { told: 'shown', parts: ['reactions'], whole: 'impressions' },
  { told: 'reached', parts: ['reached'], whole: 'impressions' },
]

/** Counts that exceed the whole that contains them, each kind once per pair of files (`errors.import.exceeds.…`). */
export function exceeding(
  { posts, measures, demographics }: Pick<Records, 'posts' | 'measures' | 'demographics'>,
  { extracts, timezone }: { extracts: readonly SourceExtract[]; timezone: string },
): Message[] {
  return [
    ...ofPosts(posts, extracts, timezone),
    ...ofDays(measures),
    ...ofShares(demographics),
    ...ofAudience(demographics, measures),
  ]
}

function ofPosts(posts: readonly Post[], extracts: readonly SourceExtract[], timezone: string): Message[] {
  const found = new Map<
    string,
    { told: string; post: Post; sum: number; whole: number; files: string[]; count: number }
  >()
  for (const post of posts) {
    const { metrics } = post
    // Lists of a hundred thousand posts have no figures at all.
    if (!metrics.engagements && !metrics.impressions) continue
    for (const { told, parts, whole } of WHOLES) {
      const most = metrics[whole]
      const given = parts.flatMap((part) => metrics[part] ?? [])
      if (!most || given.length === 0) continue
      const sum = given.reduce((total, { value }) => total + value, 0)
      const files = [...new Set([...given.map(({ source }) => source), most.source])]
      const isOneFile = files.length === 1
      const allowed = isOneFile ? 0 : Math.max(GROWTH.count, GROWTH.share * most.value)
      if (sum - most.value <= allowed) continue
      const key = JSON.stringify([told, files])
      const known = found.get(key)
      if (known) known.count++
      else found.set(key, { told, post, sum, whole: most.value, files, count: 1 })
    }
  }
  return [...found.values()].map(({ told, post, sum, whole, files, count }) => {
    const [file = '', ...rest] = files
    const day = isMoment(post.publishedAt) ? localDay(post.publishedAt, timezone) : post.publishedAt
    const line = lineOf(post, file, extracts) ?? 0
    const values = { file, other: rest.at(-1) ?? file, line, day, sum, whole, more: count - 1 }
    return { key: `errors.import.exceeds.${told as 'engagements'}`, values }
  })
}

/** The line of a post in a file, null if the file does not give it. */
function lineOf(post: Post, file: string, extracts: readonly SourceExtract[]): number | null {
  const isIt = (each: PostExtract) =>
    each.urns.length > 0
      ? each.urns.some((urn) => post.urns.includes(urn))
      : each.publishedAt === post.publishedAt || (each.text !== null && each.text === post.text)
  for (const { source, extract } of extracts)
    if (source === file)
      return extract.posts.find((each) => each.line !== undefined && isIt(each))?.line ?? null
  return null
}

const DAYS: { part: Measure['metric']; whole: Measure['metric'] }[] = [
  { part: 'reached', whole: 'impressions' },
  { part: 'uniqueVisitors', whole: 'pageViews' },
  { part: 'followersNewOrganic', whole: 'followersNew' },
]

/** Figures of the same days: more people reached than impressions. */
function ofDays(measures: readonly Measure[]): Message[] {
  const keyOf = ({ who, from, date }: Measure, metric: string) => [who, metric, from ?? '', date].join('|')
  const known = new Map(measures.map((measure) => [keyOf(measure, measure.metric), measure]))
  return DAYS.flatMap(({ part, whole }) => {
    const wrong = measures.flatMap((measure) => {
      const most = measure.metric === part ? known.get(keyOf(measure, whole)) : undefined
      return most && most.source === measure.source && measure.value > Math.max(0, most.value)
        ? [{ measure, most }]
        : []
    })
    const [first] = wrong
    if (!first) return []
    const { measure, most } = first
    const values = { file: measure.source, day: measure.date, sum: measure.value, whole: most.value }
    return [
      {
        key: `errors.import.exceeds.days.${part as 'reached'}`,
        values: { ...values, more: wrong.length - 1 },
      },
    ]
  })
}

/** The shares of one list add up to more than all. */
function ofShares(demographics: readonly Demographic[]): Message[] {
  return listsOf(demographics).flatMap(({ list, file }) => {
    const sum = list.reduce((total, { share }) => total + (share ?? 0), 0)
    if (sum <= 1 + ROUNDING) return []
    return [
      {
        key: 'errors.import.exceeds.shares',
        values: { file, sum, names: list.slice(0, 3).map(({ name }) => name) },
      },
    ]
  })
}

/** More followers in one list of them than there are. */
function ofAudience(demographics: readonly Demographic[], measures: readonly Measure[]): Message[] {
  return listsOf(demographics).flatMap(({ list, file }) => {
    const [{ who, scope } = { who: 'page', scope: 'visitors' }] = list
    const sum = list.reduce((total, { count }) => total + (count ?? 0), 0)
    const totals = measures.filter((each) => each.who === who && each.metric === 'followersTotal')
    const whole = Math.max(...totals.map(({ value }) => value))
    if (scope !== 'audience' || totals.length === 0 || sum - whole <= Math.max(10, GROWTH.share * whole))
      return []
    const other = totals.find(({ value }) => value === whole)?.source ?? file
    return [{ key: 'errors.import.exceeds.audience', values: { file, other, sum, whole } }]
  })
}

function listsOf(demographics: readonly Demographic[]): { list: Demographic[]; file: string }[] {
  const lists = new Map<string, Demographic[]>()
  for (const each of demographics) {
    const key = [each.source, each.who, each.scope, each.category].join('|')
    const same = lists.get(key)
    if (same) same.push(each)
    else lists.set(key, [each])
  }
  return [...lists.values()].map((list) => ({ list, file: list[0]?.source ?? '' }))
}
