import type { EvidenceTable } from '#shared/model/audit'
import type { TableChartInput } from './table-chart'

/** The months of a table, as `2026-01`, that a period covers only partly. */
export function partialMonths(
  rows: EvidenceTable['rows'],
  period: TableChartInput['period'],
): ReadonlySet<string> {
  if (!period) return new Set()
  const { from, to } = period
  const next = new Date(`${to.slice(0, 10)}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  const cut = [
    ...(from.slice(8, 10) === '01' ? [] : [from.slice(0, 7)]),
    ...(next.getUTCDate() === 1 ? [] : [to.slice(0, 7)]),
  ]
  return new Set(cut.filter((month) => rows.some(([each]) => each === month)))
}
