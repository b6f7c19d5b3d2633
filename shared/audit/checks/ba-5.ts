import { circularShiftTest } from '#shared/stats/circular-shift-test'
import { inBand, linearScore } from '#shared/stats/score'
import { daysBetween, daysLater } from '../../time/days'
import { eachDay } from '../../time/calendar'
import { defineCheck, insufficient, measured, notApplicable } from '../define/define-check'
import { drawnTable } from '../support/evidence'
import type { DailySeries } from '../facts/page-days'

const LEVEL = 0.95
const CLEAR = 0.05
const ENOUGH_TO_FAIL = 12
/** Days around a page post that say nothing about the person's posts. */
const SHADOW = 2
const CURVE_FROM = -7

/**
 * Does the page benefit? Visits (else new followers) on the days after posts that name the brand, against the same weekdays
 * before, days near a page post left out; chance = every circular shift. Observed with the posts, never caused by them.
 */
export const pageBenefit = defineCheck({
  id: 'BA-5',
  needs: ['texts', 'posts', 'pageDays'],
  run({ texts, posts, pageDays }, settings) {
    const series = pageDays.visits ?? pageDays.organic
    if (!series || !texts.mentions || !settings.limits) return notApplicable({ variant: 'fewEvents' })
    const named = posts.own.filter(({ id }) => (texts.mentions?.get(id)?.length ?? 0) > 0)
    const days = named
      .flatMap(({ id }) => posts.dayOf.get(id) ?? [])
      .filter((day) => day >= series.from && day <= series.to)
    const events = [...new Set(days)].map((day) => daysBetween(series.from, day))
    const pageDates = posts.page.flatMap(({ id }) => posts.dayOf.get(id) ?? [])
    const test = circularShiftTest(cleaned(series, pageDates), events, {
      level: LEVEL,
      curve: [CURVE_FROM, 7],
    })
    if (!test || test.events < settings.minimum)
      return notApplicable({ variant: 'fewEvents', n: test?.events ?? null })
    const { gain, low, high, p } = test
    const base = {
      estimate: gain,
      interval: { low, high, level: LEVEL, method: 'circular-shift' },
      n: test.events,
      unit: 'fraction' as const,
      values: {
        n: test.events,
        gain,
        low,
        high,
        metric: series.metric === 'pageViews' || series.metric === 'uniqueVisitors' ? 'visits' : 'followers',
      },
      evidence: [
        drawnTable(
          'aroundTheDay',
          { offset: 'integer', gain: 'percent' },
          test.curve.map((value, index) => [CURVE_FROM + index, value === null ? null : Math.expm1(value)]),
          'dayColumns',
        ),
      ],
      params: { p, shifts: test.shifts, metric: series.metric },
    }
    const score = linearScore(gain, settings.limits)
    if (p < CLEAR && gain >= settings.limits.pass) return measured(inBand('pass', score), base)
    if (high < settings.limits.pass && test.events >= ENOUGH_TO_FAIL)
      return measured(inBand('fail', score), base)
    return insufficient(base)
  },
})

function cleaned({ values, from, to }: DailySeries, pageDays: string[]): (number | null)[] {
  const shadowed = new Set(
    pageDays.flatMap((day) =>
      Array.from({ length: 2 * SHADOW + 1 }, (_, index) => daysLater(day, index - SHADOW)),
    ),
  )
  return eachDay({ from, to }).map((day) => (shadowed.has(day) ? null : (values.get(day) ?? null)))
}
