import type { Period } from '#shared/model/primitives'
import type { MeasureName } from '#shared/model/records'
import { daysBetween } from '../../time/days'
import { defineFact, Missing } from '../define/define-fact'
import { dailyValues } from '../support/measures'

/** One daily figure of the page inside the period: its days with a value, oldest first. */
export interface DailySeries extends Period {
  metric: MeasureName
  values: Map<string, number>
  /** Days from the first to the last value. */
  days: number
}

/** The page's daily files; each series is null where its file is not there. */
export interface PageDays {
  /** Visits: page views, else unique visitors. */
  visits: DailySeries | null
  /** New followers who were neither bought nor invited automatically; else all new ones. */
  organic: DailySeries | null
  sponsored: DailySeries | null
  invited: DailySeries | null
}

/** Daily visits and new followers of the page; missing without a brand or without either file. */
export const pageDays = defineFact<PageDays>('pageDays', (input) => {
  if (!input.client.brand) return new Missing('brand')
  const series = (metric: MeasureName): DailySeries | null => {
    const values = dailyValues(input, 'page', metric, input.period)
    const days = [...values.keys()]
    const [from, to] = [days[0], days.at(-1)]
    return from && to ? { metric, values, from, to, days: daysBetween(from, to) + 1 } : null
  }
  const visits = series('pageViews') ?? series('uniqueVisitors')
  const organic = series('followersNewOrganic') ?? series('followersNew')
  if (!visits && !organic) return new Missing('pageDays')
  return {
    visits,
    organic,
    sponsored: series('followersNewSponsored'),
    invited: series('followersNewInvited'),
  }
})
