import type { Period, Who } from '#shared/model/primitives'
import type { Measure, MeasureName } from '#shared/model/records'
import { within } from '../../time/calendar'
import type { AuditInput } from '../define/input'

/** The daily values of one figure inside a period, by day, oldest first; totals over a span of days are left out. */
export function dailyValues(
  input: AuditInput,
  who: Who,
  metric: MeasureName,
  period: Period,
): Map<string, number> {
  const found = input.records.measures.filter(
    (measure) =>
      measure.who === who && measure.metric === metric && isDaily(measure) && within(measure.date, period),
  )
  found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return new Map(found.map(({ date, value }) => [date, value]))
}

/** The newest figure of that name on or before a day; null where there is none. */
export function newestMeasure(
  input: AuditInput,
  who: Who,
  metric: MeasureName,
  until: string,
): Measure | null {
  let newest: Measure | null = null
  for (const measure of input.records.measures)
    if (measure.who === who && measure.metric === metric && measure.date <= until)
      if (newest === null || measure.date > newest.date) newest = measure
  return newest
}

/** The oldest figure of that name after a day; null where there is none. */
export function oldestMeasureAfter(
  input: AuditInput,
  who: Who,
  metric: MeasureName,
  day: string,
): Measure | null {
  let oldest: Measure | null = null
  for (const measure of input.records.measures)
    if (measure.who === who && measure.metric === metric && measure.date > day)
      if (oldest === null || measure.date < oldest.date) oldest = measure
  return oldest
}

/** Sum of some numbers. */
export function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function isDaily({ from, date }: Measure): boolean {
  return from === null || from === date
}
