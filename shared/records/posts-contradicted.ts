import type { Message } from '#shared/model/app-error'
import type { PostMetric } from '#shared/model/vocabulary'
import { daysBetween, localDay } from '../time/days'
import { isMoment } from '../time/zone'
import type { PostExtract, SourceExtract } from './extract'

/** A post seen in the evening is typed under the next day, and a day of another zone is a day away. */
const DAYS = 2

/** Where one file contradicts itself about a post, or the post's own link (`errors.import.…`). */
export function postsContradicted(extracts: readonly SourceExtract[], timezone: string): Message[] {
  return extracts.flatMap(({ source, extract: { posts } }) => [
    ...figuresTwice(source, posts, timezone),
    ...datesApart(source, posts, timezone),
  ])
}

/** Posts listed twice in one file with different values of the same figure: the higher one counts. */
function figuresTwice(file: string, posts: readonly PostExtract[], timezone: string): Message[] {
  const known = new Map<string, PostExtract>()
  const found = new Map<string, { post: PostExtract; value: number; less: number }>()
  for (const post of posts) {
    const [urn] = post.urns
    if (urn === undefined || post.line === undefined) continue
    const key = `${post.who}|${urn}|${String(post.sponsored)}`
    const before = known.get(key)
    if (before === undefined) {
      known.set(key, post)
      continue
    }
    const name = (Object.keys(post.metrics) as PostMetric[]).find(
      (each) => before.metrics[each] !== undefined && before.metrics[each] !== post.metrics[each],
    )
    if (name === undefined || found.has(key)) continue
    const [less, value] = [before.metrics[name] ?? 0, post.metrics[name] ?? 0].sort((a, b) => a - b)
    found.set(key, { post, value: value ?? 0, less: less ?? 0 })
  }
  const [first] = found.values()
  if (first === undefined) return []
  const { post, value, less } = first
  const values = {
    file,
    count: found.size,
    line: post.line ?? 0,
    day: dayOf(post.publishedAt, timezone),
    value,
    less,
  }
  return [{ key: 'errors.import.postTwice', values }]
}

/** Dates that the file states days away from the moment in the link of the post: the link's counts. */
function datesApart(file: string, posts: readonly PostExtract[], timezone: string): Message[] {
  const apart = posts.flatMap((post) => {
    if (post.stated === undefined) return []
    const [day, linked] = [dayOf(post.stated, timezone), dayOf(post.publishedAt, timezone)]
    return Math.abs(daysBetween(day, linked)) > DAYS ? [{ line: post.line ?? 0, day, linked }] : []
  })
  const [first] = apart
  if (first === undefined) return []
  return [{ key: 'errors.import.datesApart', values: { file, count: apart.length, ...first } }]
}

function dayOf(moment: string, timezone: string): string {
  return isMoment(moment) ? localDay(moment, timezone) : moment
}
