import type { ColumnId } from '#shared/locale/keys'
import type { Translator } from '#shared/locale/translator'
import type { EvidenceTable } from '#shared/model/audit'
import type { Chart, ChartTheme } from './chart'
import { SUBJECTS } from '#shared/model/labels'
import { shareDigits } from '#shared/report/units'

/** The input of an evidence chart; `width` in px. */
export interface TableChartInput {
  table: EvidenceTable
  translator: Translator
  theme: ChartTheme
  width: number
  /** The audit's period: months it covers only partly are drawn lighter. */
  period?: { from: string; to: string }
}

/** A chart of one evidence table, with the legend of its series. */
export interface TableChart extends Chart {
  legend: { label: string; color: string }[]
}

export type DrawTable = (input: TableChartInput) => TableChart

/** A cell as a number; null if it is not one. */
export function numberAt(row: EvidenceTable['rows'][number], index: number): number | null {
  const value = row[index]
  return typeof value === 'number' ? value : null
}

/** Whether the cell naming a post holds only its id or address, because its text is unknown. */
export function isUntitled(table: EvidenceTable, row: EvidenceTable['rows'][number], index: number): boolean {
  const value = row[index]
  if (typeof value !== 'string' || table.columns[index]?.format !== 'text' || !table.posts) return false
  return (
    value === '–' ||
    value === table.posts[table.rows.indexOf(row)] ||
    /^(https?:\/\/|urn:)\S+$/.test(value) ||
    /^[a-zA-Z]+:[0-9a-f]{8,}$/.test(value)
  )
}

/** Whether a table compares the client with a single published case: that measures nothing, so no output prints it. */
export function isAnecdote({ id }: Pick<EvidenceTable, 'id'>): boolean {
  return id === 'pageAndCase'
}

/** A cell as text, in its column's format. */
export function printCell(
  table: EvidenceTable,
  row: EvidenceTable['rows'][number],
  index: number,
  translator: Translator,
): string {
  const value = row[index] ?? null
  const format = table.columns[index]?.format ?? 'text'
  if (value === null) return '–'
  if (isUntitled(table, row, index)) return translator.t('report.untitled')
  if (typeof value === 'number') {
    if (table.columns[index]?.id === 'importance')
      return translator.t('report.plan.importanceOf', { importance: String(value) })
    if (format === 'percent') return translator.percent(value, shareDigits(value))
    return format === 'decimal' ? translator.decimal(value) : translator.integer(value)
  }
  if (table.columns[index]?.id === 'characters')
    return value.replace(/\d+/g, (digits) => translator.integer(Number(digits)))
  if (format === 'day') return translator.date(value, 'medium')
  if (format === 'month') return translator.date(`${value}-01`, 'month')
  if (format === 'subject' || format === 'intent' || format === 'postType') {
    const key = `${isThemeless(table, value, index) ? 'evidence.themeless' : `common.${format}`}.${value}`
    return translator.has(key) ? translator.t(key) : translator.quote(value)
  }
  if (format === 'message' && translator.has(value)) return translator.t(value)
  return translator.quote(value)
}

// Among themes, a subject stands for the posts of none; where there are only subjects they are the themes.
function isThemeless({ columns, rows }: EvidenceTable, value: string, index: number): boolean {
  const isSubject = (cell: unknown) => SUBJECTS.some((subject) => subject === cell)
  return columns[index]?.id === 'theme' && value !== 'off' && !rows.every((row) => isSubject(row[index]))
}

/** The title of an evidence table. */
export function tableTitle(table: EvidenceTable, translator: Translator): string {
  return translator.t(`evidence.${table.id}.title`)
}

/** The header of a column; empty if it has none. */
export function columnTitle(id: ColumnId | undefined, translator: Translator): string {
  return id === undefined ? '' : translator.t(`evidence.column.${id}`)
}

/** Maximum rows described one by one. */
const MOST_SAID = 60

/** The whole table in one sentence, for people who cannot see the chart: each row by its name, each figure by its column. */
export function describeTable({ table, translator }: Pick<TableChartInput, 'table' | 'translator'>): string {
  const { columns, rows } = table
  const name = (row: EvidenceTable['rows'][number] | undefined) =>
    row ? printCell(table, row, 0, translator) : ''
  const said = rows.map((row) =>
    row
      .map((_, index) => {
        const cell = printCell(table, row, index, translator)
        return index === 0 || columns.length < 3
          ? cell
          : `${columnTitle(columns[index]?.id, translator)} ${cell}`
      })
      .join(columns.length < 3 ? ' ' : ', '),
  )
  const whole =
    rows.length <= MOST_SAID
      ? said.join('; ')
      : translator.t('evidence.many', {
          n: rows.length,
          first: name(rows[0]),
          last: name(rows.at(-1)),
        })
  return translator.prose(`${tableTitle(table, translator)}. ${whole}.`)
}
