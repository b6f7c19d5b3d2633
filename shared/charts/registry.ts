import type { Drawing, EvidenceTable } from '#shared/model/audit'
import { countBars, pairedBars, shareBars } from './bars'
import { dayColumns, monthlyColumns, weeklyColumns } from './columns'
import { lorenz, ratesInTime } from './curves'
import type { DrawTable } from './table-chart'
import { waterfall } from './waterfall'

/** How each drawing of evidence is made. */
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

/** The chart of a table; null where it stays a table, or is not drawn. */
export function chartOf({ drawing }: Pick<EvidenceTable, 'drawing'>): DrawTable | null {
  return drawing === 'table' || drawing === 'none' ? null : CHARTS[drawing]
}
