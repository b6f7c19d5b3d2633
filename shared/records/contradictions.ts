import type { Message } from '#shared/model/app-error'
import type { Measure, Outcome } from '#shared/model/records'
import { lettersKey } from './text-key'
import { daysBetween } from '../time/days'
import type { Reading } from './reading'

/** A total that differs by less than this grew during the day. */
const GROWTH = { count: 10, share: 0.02 }
/** Days that two files have to share before their differences mean anything, and how far apart a day has to be. */
const DAYS = 5
const FACTOR = 1.5

/** Statements of two files about the same thing that cannot both be right (`errors.import.…`). */
export function contradictions(readings: readonly Reading[], merged: readonly Measure[]): Message[] {
  const measures = readings.flatMap((reading) => reading.measures)
  return [
    ...totals(measures),
    ...jumps(merged),
    ...readings.flatMap((reading) => twiceInOne(reading.measures)),
    ...days(measures),
    ...resultsAlike(readings.map(({ outcomes }) => outcomes)),
    ...endsDiffer(readings.flatMap(({ outcomes }) => outcomes)),
  ]
}

function totals(measures: readonly Measure[]): Message[] {
  const byDay = groupedBy(
    measures.filter(({ metric }) => metric === 'followersTotal'),
    ({ who, date }) => `${who}|${date}`,
  )
  return [...byDay.values()].flatMap((same) => {
    const [most, ...rest] = same.toSorted((a, b) => b.value - a.value || (a.source < b.source ? -1 : 1))
    const least = rest.findLast(({ source }) => source !== most?.source)
    if (!most || !least) return []
    const gap = most.value - least.value
    if (gap <= Math.max(GROWTH.count, GROWTH.share * most.value)) return []
    const values = {
      file: most.source,
      other: least.source,
      day: most.date,
      value: most.value,
      less: least.value,
    }
    return [{ key: 'errors.import.totalsDiffer', values }]
  })
}

/** Maximum number of days between two totals that are compared, and the change, in count and as a factor, that nobody makes in that time. */
const NEAR = 92
const JUMP = { count: 100, factor: 2 }

/** Two totals of neighbouring days, of which one has a digit too many or too few, or is somebody else's. */
function jumps(measures: readonly Measure[]): Message[] {
  const totals = measures
    .filter(({ metric }) => metric === 'followersTotal')
    .toSorted((a, b) => (a.who !== b.who ? (a.who < b.who ? -1 : 1) : a.date < b.date ? -1 : 1))
  return totals.flatMap((later, at) => {
    const earlier = totals[at - 1]
    if (earlier?.who !== later.who || earlier.date === later.date) return []
    if (daysBetween(earlier.date, later.date) > NEAR) return []
    const [least, most] = [earlier.value, later.value].sort((a, b) => a - b) as [number, number]
    if (most - least <= JUMP.count || most < JUMP.factor * least) return []
    const values = {
      file: earlier.source,
      other: later.source,
      from: earlier.date,
      to: later.date,
      value: earlier.value,
      next: later.value,
    }
    return [{ key: 'errors.import.totalsJump', values } satisfies Message]
  })
}

/** Days for which one file gives the same figure twice with different values. */
function twiceInOne(measures: readonly Measure[]): Message[] {
  const known = new Map<string, number>()
  let first: { measure: Measure; other: number } | null = null
  let count = 0
  for (const measure of measures) {
    const key = [measure.who, measure.metric, measure.from ?? '', measure.date].join('|')
    const other = known.get(key)
    if (other === undefined) known.set(key, measure.value)
    else if (other !== measure.value) {
      count++
      first ??= { measure, other }
    }
  }
  if (first === null) return []
  const [least, most] = [first.other, first.measure.value].sort((a, b) => a - b) as [number, number]
  const values = { file: first.measure.source, count, day: first.measure.date, value: most, less: least }
  return [{ key: 'errors.import.dayTwice', values }]
}

/** Two files that share days and agree on less than half of them are hardly of the same person. */
function days(measures: readonly Measure[]): Message[] {
  const pairs = new Map<string, { file: string; other: string; shared: number; apart: number }>()
  const byDay = groupedBy(
    measures.filter(({ from, metric }) => from === null && metric === 'impressions'),
    ({ who, date }) => `${who}|${date}`,
  )
  for (const same of byDay.values()) {
    const sorted = onePerFile(same).sort((a, b) => (a.source < b.source ? -1 : 1))
    for (const [at, one] of sorted.entries())
      for (const two of sorted.slice(at + 1)) {
        if (one.source === two.source) continue
        const key = JSON.stringify([one.source, two.source])
        const pair = pairs.get(key) ?? { file: one.source, other: two.source, shared: 0, apart: 0 }
        pairs.set(key, pair)
        pair.shared++
        const [low, high] = [Math.min(one.value, two.value), Math.max(one.value, two.value)]
        if (high - low > GROWTH.count && high > FACTOR * low) pair.apart++
      }
  }
  return [...pairs.values()]
    .filter(({ shared, apart }) => shared >= DAYS && apart > shared / 2)
    .map(({ file, other, apart }) => ({
      key: 'errors.import.daysDiffer',
      values: { file, other, count: apart },
    }))
}

/** A file present twice counts once. */
function onePerFile(measures: readonly Measure[]): Measure[] {
  return [...new Map(measures.map((measure) => [measure.source, measure])).values()]
}

/** Deals that one file gives as won and another as lost. */
function endsDiffer(outcomes: readonly (Outcome & { ref?: string })[]): Message[] {
  const ended = outcomes.filter(
    ({ ref, stage }) => ref !== undefined && (stage === 'won' || stage === 'lost'),
  )
  const differing = [...groupedBy(ended, ({ ref = '' }) => ref).values()].flatMap((same) => {
    const won = same.find(({ stage }) => stage === 'won')
    const lost = same.find(({ stage, source }) => stage === 'lost' && source !== won?.source)
    return won && lost ? [{ won, lost }] : []
  })
  const [first] = differing
  if (first === undefined) return []
  const labels = differing.slice(0, 3).map(({ won }) => won.label)
  const values = { file: first.won.source, other: first.lost.source, count: differing.length, labels }
  return [{ key: 'errors.import.endsDiffer', values }]
}

/** Results of two files with the same day or amount whose names begin alike: perhaps one, typed and in the sales tool. */
function resultsAlike(files: readonly (readonly Outcome[])[]): Message[] {
  const labels = new Set<string>()
  const all = files.flat()
  if (all.length > MOST_COMPARED) return []
  for (const [at, one] of all.entries())
    for (const two of all.slice(at + 1)) {
      if (!isAlike(one, two)) continue
      const names = [one.label, two.label].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      labels.add(names.join(' / '))
    }
  if (labels.size === 0) return []
  const shown = [...labels].sort().slice(0, 3)
  return [{ key: 'errors.import.outcomesAlike', values: { count: labels.size, labels: shown } }]
}

const MOST_COMPARED = 1_000
const LEAST_LETTERS = 5

function isAlike(one: Outcome, two: Outcome): boolean {
  if (one.source === two.source || one.label === two.label) return false
  if (one.date !== two.date || one.value !== two.value || one.kind !== two.kind) return false
  const [a, b] = [lettersKey(one.label), lettersKey(two.label)]
  return Math.min(a.length, b.length) >= LEAST_LETTERS && (a.startsWith(b) || b.startsWith(a))
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const same = groups.get(keyOf(value))
    if (same) same.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
