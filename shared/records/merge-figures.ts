import type { Demographic, Measure, Outcome, Post, Profile } from '#shared/model/records'
import { latestOutcomes } from './latest-outcomes'
import { createPostLookup } from './post-lookup'
import type { Reading } from './reading'

/** One figure per person or page, name and days: the highest, as exports of a running day grow. */
export function mergeMeasures(readings: readonly Reading[]): Measure[] {
  const best = new Map<string, Measure>()
  for (const measure of readings.flatMap(({ measures }) => measures)) {
    const key = [measure.who, measure.metric, measure.from ?? '', measure.date].join('|')
    const known = best.get(key)
    if (
      !known ||
      measure.value > known.value ||
      (measure.value === known.value && measure.source < known.source)
    ) {
      best.set(key, measure)
    }
  }
  return sorted([...best.values()], ({ who, metric, date, from }) => [who, metric, date, from ?? ''])
}

/** Each list of an audience as a whole from one file, the newest that has it: shares of two periods do not add up. */
export function mergeDemographics(readings: readonly Reading[]): Demographic[] {
  const all = readings.flatMap(({ demographics }) => demographics)
  if (all.length === 0) return []
  const newest = newestDays(readings)
  const chosen = new Map<string, string>()
  const listOf = ({ who, scope, category }: Demographic) => [who, scope, category].join('|')
  for (const demographic of all) {
    const list = listOf(demographic)
    const known = chosen.get(list)
    if (known === undefined || newer(demographic.source, known, newest)) chosen.set(list, demographic.source)
  }
  const unique = new Map<string, Demographic>()
  for (const demographic of all) {
    const key = `${listOf(demographic)}|${demographic.name}`
    if (chosen.get(listOf(demographic)) === demographic.source && !unique.has(key))
      unique.set(key, demographic)
  }
  return sorted([...unique.values()], ({ who, scope, category, name }) => [who, scope, category, name])
}

/** Rows that several files repeat count once, rows that one file repeats count each; links become posts. */
export function mergeOutcomes(readings: readonly Reading[], posts: readonly Post[]): Outcome[] {
  const find = createPostLookup(posts)
  const most = new Map<string, Outcome[]>()
  for (const outcomes of latestOutcomes(readings.map(({ outcomes }) => outcomes))) {
    for (const [key, same] of grouped(outcomes, outcomeKey)) {
      const known = most.get(key)
      const more =
        !known ||
        same.length > known.length ||
        (same.length === known.length && same[0]!.source < known[0]!.source)
      if (more) most.set(key, same)
    }
  }
  const outcomes = [...most.values()].flat().map((outcome) => {
    const post = outcome.postUrl === null ? null : find(outcome.postUrl)
    return { ...outcome, postId: post?.id ?? null }
  })
  return sorted(outcomes, (outcome) => [outcome.date, outcome.kind, outcomeKey(outcome)])
}

/** The profile from the newest export; older ones fill its gaps. */
export function mergeProfile(readings: readonly Reading[]): Profile | null {
  if (readings.every(({ profile }) => profile === null)) return null
  const newest = newestDays(readings, folderOf)
  const profiles = readings
    .flatMap(({ profile }) => (profile === null ? [] : [profile]))
    .toSorted((a, b) =>
      newer(a.source, b.source, newest, folderOf) ? -1 : newer(b.source, a.source, newest, folderOf) ? 1 : 0,
    )
  const pick = <T>(of: (profile: Partial<Profile>) => T | null | undefined) =>
    profiles.map(of).find((value) => value !== null && value !== undefined) ?? null
  const list = <T>(of: (profile: Partial<Profile>) => T[] | undefined) =>
    profiles.map(of).find((value) => value && value.length > 0) ?? []
  return {
    name: pick(({ name }) => name),
    headline: pick(({ headline }) => headline),
    summary: pick(({ summary }) => summary),
    industry: pick(({ industry }) => industry),
    positions: list(({ positions }) => positions),
    skills: list(({ skills }) => skills),
    source: (profiles.find(({ name, headline }) => Boolean(name) || Boolean(headline)) ?? profiles[0]!)
      .source,
  }
}

/** The newest day that each source (or folder of sources) speaks of. */
function newestDays(
  readings: readonly Reading[],
  of: (source: string) => string = (source) => source,
): Map<string, string> {
  const days = new Map<string, string>()
  const see = (source: string, day: string) => {
    if ((days.get(of(source)) ?? '') < day) days.set(of(source), day)
  }
  for (const { measures, posts, outcomes } of readings) {
    for (const { source, date } of [...measures, ...outcomes]) see(source, date)
    for (const { sources, publishedAt } of posts)
      for (const source of sources) see(source, publishedAt.slice(0, 10))
  }
  return days
}

function newer(
  a: string,
  b: string,
  newest: Map<string, string>,
  of: (source: string) => string = (source) => source,
): boolean {
  const [one, two] = [newest.get(of(a)) ?? '', newest.get(of(b)) ?? '']
  return one === two ? a < b : one > two
}

function folderOf(source: string): string {
  return source.slice(0, source.lastIndexOf('/') + 1)
}

function outcomeKey({ date, kind, label, value, currency, declaredSource, postUrl }: Outcome): string {
  return JSON.stringify([date, kind, label, value, currency, declaredSource, postUrl])
}

function grouped(outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const key = keyOf(outcome)
    const same = groups.get(key)
    if (same) same.push(outcome)
    else groups.set(key, [outcome])
  }
  return groups
}

function sorted<T>(values: T[], keysOf: (value: T) => string[]): T[] {
  return values
    .map((value) => ({ value, key: keysOf(value).join('\u0000') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ value }) => value)
}
