import type { Interval } from './interval'
import { mean } from './mean'
import { ascending } from './quantile'
import { monteCarloP, percentileInterval } from './resampling'

const MINIMUM_EVENTS = 5
const WEEK = 7

/** Mean gain after events (0.1 = 10 % more than usual) with its interval and one-sided p. */
export interface EventStudy extends Interval {
  gain: number
  p: number
  /** Events with at least one day after and one usual day of the same weekday left. */
  events: number
  /** Distinct shifts that make the null distribution. */
  shifts: number
  /** Mean ln(1+y) above usual on each day of `curveFrom`…: the average course around day 0; null where unknown. */
  curve: (number | null)[]
}

/** Windows in days around an event, both ends included; `curve` is only drawn. */
export interface EventWindows {
  after?: readonly [number, number]
  before?: readonly [number, number]
  curve?: readonly [number, number]
  level?: number
}

/**
 * Event study of a daily series (null = day left out) around `events` (day indices): ln(1+y) on the days after, minus
 * the same weekdays before. The null hypothesis moves all events by every circular shift of the series (length − 1
 * of them, none drawn at random); null under 5 usable events or when under 20 shifts are usable.
 */
export function circularShiftTest(
  series: readonly (number | null)[],
  events: readonly number[],
  windows: EventWindows = {},
): EventStudy | null {
  const { after, before, curve, level } = { ...WINDOWS, ...windows }
  const days = [...new Set(events)].sort((a, b) => a - b)
  if (days.some((day) => !Number.isInteger(day) || day < 0 || day >= series.length))
    throw new RangeError('circularShiftTest: an event is outside the series')
  const logs = series.map((value) => (value === null ? null : Math.log1p(Math.max(0, value))))
  const excess = (day: number, offset: number) => aboveUsual(logs, day, offset, before)
  // The effect of an event is the same whatever shift put it on that day.
  const effects = logs.map((_, day) => mean(defined(range(after).map((offset) => excess(day, offset)))))
  const observed = defined(days.map((day) => effects[day] ?? null))
  if (observed.length < MINIMUM_EVENTS) return null
  const effect = mean(observed) ?? 0
  const draws: number[] = []
  for (let shift = 1; shift < series.length; shift++) {
    const moved = defined(days.map((day) => effects[(day + shift) % series.length] ?? null))
    // A shift that pushes half of the events off the known days says nothing about this many events.
    if (moved.length >= observed.length / 2) draws.push(mean(moved) ?? 0)
  }
  if (draws.length < 20) return null
  const noise = percentileInterval(ascending(draws), level)
  return {
    gain: Math.expm1(effect),
    low: Math.expm1(effect - noise.high),
    high: Math.expm1(effect - noise.low),
    p: monteCarloP(draws.filter((draw) => draw >= effect - 1e-12).length, draws.length),
    events: observed.length,
    shifts: draws.length,
    curve: range(curve).map((offset) => mean(defined(days.map((day) => excess(day, offset))))),
  }
}

const WINDOWS = { after: [0, 2], before: [-28, -7], curve: [-7, 14], level: 0.95 } satisfies EventWindows

function aboveUsual(
  logs: readonly (number | null)[],
  day: number,
  offset: number,
  before: readonly [number, number],
): number | null {
  const value = logs[day + offset] ?? null
  if (value === null) return null
  const sameWeekday = range(before).filter((past) => (past - offset) % WEEK === 0)
  const usual = mean(defined(sameWeekday.map((past) => logs[day + past] ?? null)))
  return usual === null ? null : value - usual
}

function range([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function defined(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null)
}
