import type { ActivityCount, ActivityKind, Post } from '#shared/model/records'
import { createUrnLookup } from './post-lookup'
import type { Reading } from './reading'
import { isMoment, type Zone } from '../time/zone'

/**
 * Counts per kind, day and hour of the zone: what one file lists several times happened several times, what two files both list
 * happened once (the higher count wins). A comment under the person's own post is a reply, counted on the post too: in place, because
 * the posts were made by this very merge, and there may be a hundred thousand.
 */
export function mergeActivities(
  readings: readonly Reading[],
  posts: readonly Post[],
  zone: Zone,
): ActivityCount[] {
  const own = posts.filter(({ who }) => who === 'person')
  const ownPost = createUrnLookup(own)
  if (readings.some((reading) => reading.complete.includes('comment')))
    for (const post of own) if (isLinked(post)) raiseReplies(post, 0)
  const counts: ActivityCount[] = []
  for (const reading of readings) {
    const replies = new Uint32Array(own.length)
    for (const count of countsOf(reading, replies, ownPost, zone)) counts.push(count)
    replies.forEach((count, place) => {
      if (count > 0) raiseReplies(own[place]!, count)
    })
  }
  return withoutRepeats(onePerTime(counts, Math.max))
}

/** The activities of one file; `replies` receives how many of them were under the person's own post with that index. */
function countsOf(
  { counts, activities }: Reading,
  replies: Uint32Array,
  ownPost: (target: string) => number,
  zone: Zone,
): ActivityCount[] {
  // Lists are in order of time: the next entry is mostly of the same hour as the last of its kind.
  const byKind = new Map<ActivityKind, ActivityCount[]>()
  const add = (kind: ActivityKind, { day, hour }: Pick<ActivityCount, 'day' | 'hour'>, count: number) => {
    let ofKind = byKind.get(kind)
    if (!ofKind) byKind.set(kind, (ofKind = []))
    const last = ofKind.at(-1)
    if (last?.hour === hour && last.day === day) last.count += count
    else ofKind.push({ kind, day, hour, count })
  }
  for (const { kind, day, hour, count } of counts) add(kind, { day, hour }, count)
  for (const { kind, at, target, count } of activities) {
    const post = kind === 'comment' && target !== null ? ownPost(target) : -1
    if (post >= 0) replies[post]! += count
    if (at === null) continue
    const time = typeof at === 'number' || isMoment(at) ? zone(at) : { day: at, hour: null }
    add(post < 0 ? kind : 'reply', time, count)
  }
  return onePerTime([...byKind.values()].flat(), (a, b) => a + b)
}

/** The counts in order of time; several of one kind and time as one. */
function onePerTime(counts: ActivityCount[], join: (a: number, b: number) => number): ActivityCount[] {
  const result: ActivityCount[] = []
  let last: ActivityCount | undefined
  for (const count of counts.sort(byTime)) {
    if (last && byTime(last, count) === 0) last.count = join(last.count, count.count)
    else result.push((last = count))
  }
  return result
}

/** A count for a whole day (typed by hand) only adds what exceeds the sum of that day's hours. */
function withoutRepeats(counts: ActivityCount[]): ActivityCount[] {
  if (counts.every(({ hour }) => hour !== null)) return counts
  const byHour = new Map<string, number>()
  for (const { kind, day, hour, count } of counts) {
    if (hour !== null) byHour.set(`${kind}|${day}`, (byHour.get(`${kind}|${day}`) ?? 0) + count)
  }
  return counts.flatMap((count) => {
    const rest =
      count.hour === null ? count.count - (byHour.get(`${count.kind}|${count.day}`) ?? 0) : count.count
    return rest > 0 ? [{ ...count, count: rest }] : []
  })
}

/** “No reply” is only known if all comments are, and if the post has an id of the kind that comments link to. */
function isLinked({ type, urns }: Post): boolean {
  return type !== 'article' && urns.length > 0
}

function raiseReplies(post: Post, count: number): void {
  post.ownReplies = Math.max(count, post.ownReplies ?? 0)
}

function byTime(a: ActivityCount, b: ActivityCount): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  if (a.hour !== b.hour) return (a.hour ?? -1) - (b.hour ?? -1)
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0
}
