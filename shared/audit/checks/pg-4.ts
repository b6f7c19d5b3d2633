import { burstyRateTest } from '#shared/stats/bursty-rate-test'
import { linearScore } from '#shared/stats/score'
import { daysLater } from '../../time/days'
import { defineCheck, insufficient, measured, notApplicable } from '../define/define-check'
import { openDown } from '../define/at-worst'
import { drawnTable } from '../support/evidence'
import type { DailySeries } from '../facts/page-days'
import { sum } from '../support/measures'

const LEVEL = 0.95
const QUARTER = 90

/**
 * Organic growth: new followers, neither bought nor invited automatically, of the last 90 days in the file against the 90 before.
 * Gross: the file does not tell who left.
 */
export const organicGrowth = defineCheck({
  id: 'PG-4',
  needs: ['pageDays', 'posts'],
  run({ pageDays: { organic, sponsored, invited }, posts }, settings) {
    if (!organic) return notApplicable({ variant: 'noFile' })
    const { to, days } = organic
    const last = weekly(organic, daysLater(to, 1 - QUARTER), to)
    const earlier = weekly(organic, daysLater(to, 1 - 2 * QUARTER), daysLater(to, -QUARTER))
    const [now, then] = [sum(last), sum(earlier)]
    const test = burstyRateTest(last, earlier, LEVEL)
    const all = total(organic) + total(sponsored) + total(invited)
    const base = {
      estimate: test?.ratio ?? null,
      interval: test && {
        low: test.low,
        high: test.high,
        level: LEVEL,
        method: 'conditional-binomial-dispersed',
      },
      n: days,
      unit: 'ratio' as const,
      isChange: true,
      values: {
        k: now,
        j: then,
        days,
        minimum: settings.minimum,
        ratio: test?.ratio ?? null,
        splitKnown: all > 0 && (sponsored || invited) ? 'yes' : 'no',
        p: all > 0 ? total(invited) / all : 0,
        bought: all > 0 ? total(sponsored) / all : 0,
      },
      evidence: [byMonth(organic, sponsored, invited)],
      params: { split: organic.metric === 'followersNewOrganic' },
    }
    if (days < settings.minimum || !settings.limits) return insufficient(base)
    if (!test) return measured(0, { ...base, estimate: 0 })
    const finding = measured(linearScore(test.ratio, settings.limits), base)
    // After the end of the file, no new follower is known of.
    const until = posts.period.to
    if (to >= until) return finding
    const since = weekly(organic, daysLater(until, 1 - QUARTER), until)
    const before = weekly(organic, daysLater(until, 1 - 2 * QUARTER), daysLater(until, -QUARTER))
    const least = burstyRateTest(since, before, LEVEL)
    return openDown(finding, least ? linearScore(least.low, settings.limits) : 0)
  },
})

function between({ values }: DailySeries, from: string, to: string): number {
  return Math.max(
    0,
    Math.round(sum([...values].filter(([day]) => day >= from && day <= to).map(([, value]) => value))),
  )
}

// Whole weeks from the first day on; the last one is short.
function weekly(series: DailySeries, from: string, to: string): number[] {
  const weeks: number[] = []
  for (let first = from; first <= to; first = daysLater(first, 7)) {
    const last = daysLater(first, 6)
    weeks.push(between(series, first, last < to ? last : to))
  }
  return weeks
}

function total(series: DailySeries | null): number {
  return series ? Math.max(0, sum(series.values.values())) : 0
}

function byMonth(organic: DailySeries, sponsored: DailySeries | null, invited: DailySeries | null) {
  const months = [...new Set([...organic.values.keys()].map((day) => day.slice(0, 7)))]
  const of = (series: DailySeries | null, month: string) =>
    series && sum([...series.values].filter(([day]) => day.startsWith(month)).map(([, value]) => value))
  return drawnTable(
    'newFollowers',
    { month: 'month', organic: 'integer', sponsored: 'integer', invited: 'integer' },
    months.map((month) => [month, of(organic, month), of(sponsored, month), of(invited, month)]),
    'monthlyColumns',
  )
}
