import type { ActivityCount, ActivityKind, Post } from '#shared/model/records'
import { createUrnLookup } from './post-lookup'
import type { Reading } from './reading'
import { isMoment, type LocalTime, type Zone } from './zone'

/**
 * Counts per kind, day and hour of the zone: what one file lists several times happened several times, what two files list
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
  const kinds: CountsByKind = new Map()
  if (readings.some((reading) => reading.complete.includes('comment')))
    for (const post of own) if (isLinked(post)) raiseReplies(post, 0)
  for (const reading of readings) {
    if (reading.counts.length + reading.activities.length === 0) continue
    const { counts, replies } = countOne(reading, own.length, ownPost, zone)
    for (const [kind, ofKind] of counts) raise(kinds, kind, ofKind)
    replies.forEach((count, place) => {
      if (count > 0) raiseReplies(own[place]!, count)
    })
  }
  return withoutRepeats([...kinds.values()].flatMap((counts) => [...counts.values()])).sort(byTime)
}

/** Counts by kind, then by day and hour. */
type CountsByKind = Map<ActivityKind, Map<string, ActivityCount>>

/** Takes the higher of each count; most kinds come from one file, whose counts are taken as they are. */
function raise(kinds: CountsByKind, kind: ActivityKind, counts: Map<string, ActivityCount>): void {
  const known = kinds.get(kind)
  if (!known) {
    kinds.set(kind, counts)
    return
  }
  for (const [key, count] of counts) {
    const before = known.get(key)
    if (!before || before.count < count.count) known.set(key, count)
  }
}

/** What one file says: its counts, and per own post the replies. */
function countOne(reading: Reading, posts: number, ownPost: (target: string) => number, zone: Zone) {
  const counter = createCounter()
  const replies = new Uint32Array(posts)
  for (const { kind, day, hour, count } of reading.counts) {
    const key = hour === null ? day : `${day}T${String(hour).padStart(2, '0')}`
    counter.add(kind, { day, hour, key }, count)
  }
  for (const { kind, at, target, count } of reading.activities) {
    const post = kind === 'comment' && target !== null ? ownPost(target) : -1
    if (post >= 0) replies[post]! += count
    if (at === null) continue
    const when = typeof at === 'number' || isMoment(at) ? zone(at) : { day: at, hour: null, key: at }
    counter.add(post < 0 ? kind : 'reply', when, count)
  }
  return { counts: counter.counts, replies }
}

/** A day and hour, or a day alone, and both as one text. */
type When = Omit<LocalTime, 'hour'> & { hour: number | null }

/** Adds up counts of one kind and time. Lists are in order of time: what is added next is mostly of the same hour as the last of its kind. */
function createCounter() {
  const counts: CountsByKind = new Map()
  const last = new Map<ActivityKind, { key: string; count: ActivityCount }>()
  const countAt = (kind: ActivityKind, { day, hour, key }: When): ActivityCount => {
    const ofKind = counts.get(kind) ?? new Map<string, ActivityCount>()
    const count = ofKind.get(key) ?? { kind, day, hour, count: 0 }
    counts.set(kind, ofKind.set(key, count))
    return count
  }
  const add = (kind: ActivityKind, when: When, count: number): void => {
    let current = last.get(kind)
    if (current?.key !== when.key) last.set(kind, (current = { key: when.key, count: countAt(kind, when) }))
    current.count.count += count
  }
  return { counts, add }
}

/** A day's count without hours (typed by hand) only adds what the hours of that day do not hold already. */
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

/** No reply is only known where all comments are, and the post can be told by an id that comments link to. */
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
