import { countBars, pairedBars, shareBars } from './bars'
import { dayColumns, monthlyColumns, weeklyColumns } from './columns'
import { lorenz, ratesInTime } from './curves'
import type { DrawTable } from './table-chart'

/** How each kind of evidence is drawn; evidence that is not here is a table. */
export const CHARTS: Readonly<Record<string, DrawTable>> = {
  postsByMonth: monthlyColumns,
  lineByMonth: monthlyColumns,
  brandTradeByMonth: monthlyColumns,
  outcomesByMonth: monthlyColumns,
  newFollowers: monthlyColumns,
  postsPerWeek: weeklyColumns,
  inboundByWeek: weeklyColumns,
  aroundTheDay: dayColumns,
  lengths: countBars,
  activitiesByWeekday: countBars,
  themes: shareBars,
  intents: shareBars,
  viewsBySubject: pairedBars,
  halves: pairedBars,
  commonGround: pairedBars,
  lorenz,
  postRates: ratesInTime,
  pageRates: ratesInTime,
}
