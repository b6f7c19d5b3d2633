import type { Message } from '#shared/model/app-error'
import type { Measure } from '#shared/model/records'
import { daysBetween, daysLater } from '../time/days'

/** Fewer figures are no daily list. */
const LEAST = 5
/** A daily list has a figure for most of its days; figures noted now and then do not. */
const DENSE = 0.5
/** Tolerance, as a fraction, between the sum of a file's days and its own total. */
const ROUNDING = 0.05

/** Days that a daily list of one file leaves out, between its own days or within the period that the file states, and days that do not add up to its total. */
export function gaps(files: readonly (readonly Measure[])[]): Message[] {
  return files.flatMap((measures) => {
    const [first] = measures
    if (!first) return []
    const messages = seriesOf(measures).flatMap(({ days, period }) => missing(first.source, days, period))
    // The sheets of one file leave out the same days: once is enough.
    const [most] = messages.sort((a, b) => Number(b.values['count']) - Number(a.values['count']))
    return [...(most ? [most] : []), ...sums(first.source, measures)]
  })
}

interface Series {
  days: string[]
  period: { from: string; to: string } | null
}

function seriesOf(measures: readonly Measure[]): Series[] {
  const daily = new Map<string, Set<string>>()
  const periods = new Map<string, { from: string; to: string }>()
  for (const { who, metric, from, date } of measures) {
    const key = `${who}|${metric}`
    if (from !== null && from !== date) periods.set(key, { from, to: date })
    else if (metric !== 'followersTotal') daily.set(key, (daily.get(key) ?? new Set()).add(date))
  }
  return [...daily].map(([key, days]) => ({ days: [...days].sort(), period: periods.get(key) ?? null }))
}

function missing(file: string, days: readonly string[], period: Series['period']): Message[] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || days.length < LEAST || days.length < DENSE * (daysBetween(first, last) + 1))
    return []
  const from = period && period.from < first ? period.from : first
  const to = period && period.to > last ? period.to : last
  const count = daysBetween(from, to) + 1 - days.length
  if (count <= 0) return []
  const there = new Set(days)
  let day = from
  while (there.has(day)) day = daysLater(day, 1)
  return [{ key: 'errors.import.daysMissing', values: { file, count, day, from, to } }]
}

function sums(file: string, measures: readonly Measure[]): Message[] {
  const total = measures.find(
    ({ from, date, metric }) => metric === 'impressions' && from !== null && from !== date,
  )
  if (!total) return []
  const days = measures.filter(
    ({ who, metric, from, date }) =>
      who === total.who &&
      metric === 'impressions' &&
      (from === null || from === date) &&
      date >= total.from! &&
      date <= total.date,
  )
  const sum = days.reduce((all, { value }) => all + value, 0)
  if (days.length < LEAST || Math.abs(sum - total.value) <= Math.max(10, ROUNDING * total.value)) return []
  return [{ key: 'errors.import.daysAndTotal', values: { file, sum, total: total.value } }]
}

/** Days between two daily lists of one figure that no file covers: two exports that leave a gap. */
export function gapsBetween(merged: readonly Measure[]): Message[] {
  const series = new Map<string, Measure[]>()
  for (const measure of merged) {
    if (measure.metric === 'followersTotal' || (measure.from !== null && measure.from !== measure.date))
      continue
    const key = `${measure.who}|${measure.metric}`
    const same = series.get(key)
    if (same) same.push(measure)
    else series.set(key, [measure])
  }
  // The figures of two files leave out the same days: the widest gap of a pair is enough.
  const widest = new Map<string, Message>()
  for (const measures of series.values()) {
    const daily = dailySources(measures)
    const sorted = measures
      .filter(({ source }) => daily.has(source))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
    for (const [at, later] of sorted.entries()) {
      const earlier = sorted[at - 1]
      if (!earlier || earlier.source === later.source) continue
      const count = daysBetween(earlier.date, later.date) - 1
      const key = JSON.stringify([earlier.source, later.source])
      if (count <= 0 || Number(widest.get(key)?.values['count'] ?? 0) >= count) continue
      const [from, to] = [daysLater(earlier.date, 1), daysLater(later.date, -1)]
      const values = { file: earlier.source, other: later.source, count, from, to }
      widest.set(key, { key: 'errors.import.daysBetween', values })
    }
  }
  return [...widest.values()]
}

/** The files that give a figure for most of their days. */
function dailySources(measures: readonly Measure[]): Set<string> {
  const files = new Map<string, Set<string>>()
  for (const { source, date } of measures) files.set(source, (files.get(source) ?? new Set()).add(date))
  const isDaily = ([, dates]: [string, ReadonlySet<string>]) => {
    const sorted = [...dates].sort()
    const span = daysBetween(sorted[0]!, sorted.at(-1)!) + 1
    return dates.size >= LEAST && dates.size >= DENSE * span
  }
  return new Set([...files].filter(isDaily).map(([source]) => source))
}
