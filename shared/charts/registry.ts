import type { Drawing, EvidenceTable } from '#shared/model/audit'
import { countBars, pairedBars, shareBars } from './bars'
import { dayColumns, monthlyColumns, weeklyColumns } from './columns'
import { lorenz, ratesInTime } from './curves'
import type { DrawTable } from './table-chart'
import { waterfall } from './waterfall'

/** The chart function for each kind of drawing. */
export const CHARTS: Readonly<Record<Exclude<Drawing, 'table' | 'none'>, DrawTable>> = {
  monthlyColumns,
  weeklyColumns,
  dayColumns,
  countBars,
  shareBars,
  pairedBars,
  lorenz,
  ratesInTime,
  waterfall,
}

/** The chart function for a table; null if it is printed as a table or not at all. */
export function chartOf({ drawing }: Pick<EvidenceTable, 'drawing'>): DrawTable | null {
  return drawing === 'table' || drawing === 'none' ? null : CHARTS[drawing]
}
