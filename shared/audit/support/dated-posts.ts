import type { Period, Who } from '#shared/model/primitives'
import type { Post } from '#shared/model/records'
import { within } from '../../time/calendar'
import { localDay } from '../../time/days'
import type { AuditInput } from '../define/input'

/** A post and its calendar day in the workspace's time zone. */
export interface DatedPost {
  post: Post
  day: string
}

/** The posts of the person or the page inside a period (default: the audited one), oldest first, ties by id. */
export function postsInPeriod(input: AuditInput, who: Who, period: Period = input.period): DatedPost[] {
  return datedPosts(input, who).filter(({ day }) => within(day, period))
}

const known = new WeakMap<AuditInput, Partial<Record<Who, readonly DatedPost[]>>>()

/** All known posts of the person or the page with their days, oldest first, ties by id; dated once per input. */
export function datedPosts(input: AuditInput, who: Who): readonly DatedPost[] {
  const lists = known.get(input) ?? {}
  known.set(input, lists)
  return (lists[who] ??= dated(input, who))
}

function dated(input: AuditInput, who: Who): DatedPost[] {
  const { timezone } = input.client
  return input.records.posts
    .filter((post) => post.who === who)
    .map((post) => ({ post, day: localDay(post.publishedAt, timezone) }))
    .sort(
      (a, b) =>
        order(a.day, b.day) || order(a.post.publishedAt, b.post.publishedAt) || order(a.post.id, b.post.id),
    )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
