import type { Translator } from '#shared/locale/translator'
import type { EvidenceTable } from '#shared/model/audit'
import type { Chart, ChartTheme } from './chart'

/** What a chart of evidence is made from; `width` in px. */
export interface TableChartInput {
  table: EvidenceTable
  t: Translator
  theme: ChartTheme
  width: number
}

/** A chart of one evidence table, with the keys of its series. */
export interface TableChart extends Chart {
  legend: { label: string; color: string }[]
}

export type DrawTable = (input: TableChartInput) => TableChart

/** A cell as a number; null where it is none. */
export function numberAt(row: EvidenceTable['rows'][number], index: number): number | null {
  const value = row[index]
  return typeof value === 'number' ? value : null
}

/** Whether the cell that names a post holds nothing but its id or address, because no text of it is known. */
export function isUntitled(table: EvidenceTable, row: EvidenceTable['rows'][number], index: number): boolean {
  const value = row[index]
  if (typeof value !== 'string' || table.columns[index]?.format !== 'text' || !table.posts) return false
  return (
    value === table.posts[table.rows.indexOf(row)] ||
    /^(https?:\/\/|urn:)\S+$/.test(value) ||
    /^[a-zA-Z]+:[0-9a-f]{8,}$/.test(value)
  )
}

/** A cell as text, printed by its column's format. */
export function printCell(
  table: EvidenceTable,
  row: EvidenceTable['rows'][number],
  index: number,
  t: Translator,
): string {
  const value = row[index] ?? null
  const format = table.columns[index]?.format ?? 'text'
  if (value === null) return '–'
  if (isUntitled(table, row, index)) return t.t('report.untitled')
  if (typeof value === 'number') {
    if (table.columns[index]?.id === 'importance')
      return t.t('report.plan.importanceOf', { importance: String(value) })
    if (format === 'percent') return t.percent(value, value < 0.1 ? 1 : 0)
    return format === 'decimal' ? t.decimal(value) : t.integer(value)
  }
  if (table.columns[index]?.id === 'characters')
    return value.replace(/\d+/g, (digits) => t.integer(Number(digits)))
  if (format === 'day') return t.date(value, 'medium')
  if (format === 'month') return t.date(`${value}-01`, 'month')
  if (format === 'subject' || format === 'intent' || format === 'postType') {
    const key = `common.${format}.${value}`
    return t.has(key) ? t.t(key) : t.quote(value)
  }
  if (format === 'message' && t.has(value)) return t.t(value)
  return t.quote(value)
}

/** Title of a table of evidence. */
export function tableTitle(table: EvidenceTable, t: Translator): string {
  return t.t(`evidence.${table.id}.title`)
}

/** Head of a column. */
export function columnTitle(id: string, t: Translator): string {
  return t.t(`evidence.column.${id}`)
}

/** The whole table in one sentence, for people who do not see the chart. */
export function describeTable({ table, t }: Pick<TableChartInput, 'table' | 't'>): string {
  const rows = table.rows
    .slice(0, 12)
    .map((row) => row.map((_, index) => printCell(table, row, index, t)).join(' '))
  return `${tableTitle(table, t)}. ${rows.join('; ')}.`
}
