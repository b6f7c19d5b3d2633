import type { Message } from '#shared/model/app-error'
import type { Measure, Outcome } from '#shared/model/records'
import { lettersKey } from './text-key'
import type { Reading } from './reading'

/** A total that differs by less grew while the day went on. */
const GROWTH = { count: 10, share: 0.02 }
/** Days that two files have to share before their differences mean anything, and how far apart a day has to be. */
const DAYS = 5
const FACTOR = 1.5

/** What two files say of the same thing and cannot both be right about (`errors.import.…`). */
export function contradictions(readings: readonly Reading[]): Message[] {
  const measures = readings.flatMap((reading) => reading.measures)
  return [...totals(measures), ...days(measures), ...resultsAlike(readings.map(({ outcomes }) => outcomes))]
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

/** A file that is there twice speaks once. */
function onePerFile(measures: readonly Measure[]): Measure[] {
  return [...new Map(measures.map((measure) => [measure.source, measure])).values()]
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
