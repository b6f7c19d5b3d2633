import type { MessageKey } from '#shared/locale/keys'
import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import type { CellKind, SheetCell } from '#services/export/workbook'

/** The columns of a batch's table; the names are stable, because programs read the CSV by them. */
const COLUMNS = {
  folder: 'text',
  person: 'text',
  brand: 'text',
  as_of: 'day',
  kind: 'text',
  verdict: 'text',
  influence: 'decimal',
  influence_low: 'decimal',
  influence_high: 'decimal',
  coverage: 'percent',
  audience: 'decimal',
  audience_low: 'decimal',
  audience_high: 'decimal',
  followers: 'integer',
  posts: 'integer',
  own_posts: 'integer',
} as const satisfies Record<string, CellKind>

type Column = keyof typeof COLUMNS

/** One client of a batch: only the folder if the client was not audited; null for unknown figures. */
export type TableRow = Record<Column, string | number | null>

/** The table row for a client. */
export function tableRow(folder: string, audit: Audit | null): TableRow {
  const empty = Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, null])) as TableRow
  if (audit === null) return { ...empty, folder }
  const { client, influence, audience, metrics } = audit
  return {
    folder,
    person: client.person,
    brand: client.brand,
    as_of: audit.asOf,
    kind: audit.kind,
    verdict: audit.verdict,
    influence: influence.score,
    influence_low: influence.low,
    influence_high: influence.high,
    coverage: influence.coverage,
    audience: audience.score,
    audience_low: audience.low,
    audience_high: audience.high,
    followers: metrics['person.followers'],
    posts: metrics['person.posts.count'],
    own_posts: metrics['person.posts.own'],
  }
}

/**
 * The table as CSV (comma-separated, decimal points, UTF-8). Unknown figures are empty, and text a spreadsheet would take for a formula
 * stays text.
 */
export function tableCsv(rows: readonly TableRow[]): string {
  const lines = [
    Object.keys(COLUMNS),
    ...rows.map((row) => Object.keys(COLUMNS).map((name) => row[name as Column])),
  ]
  return lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The table as a workbook in the translator's language. */
export async function tableXlsx(
  rows: readonly TableRow[],
  { t }: Translator,
  date: string,
): Promise<Uint8Array> {
  const names = Object.keys(COLUMNS) as Column[]
  const heads = names.map((name): SheetCell => ({ value: t(`team.table.${name}`), kind: 'head' }))
  const body = rows.map((row) =>
    names.map((name): SheetCell => {
      const value = row[name]
      return {
        value: name === 'verdict' && value !== null ? t(`common.verdict.${value}` as MessageKey) : value,
        kind: COLUMNS[name],
      }
    }),
  )
  const { writeWorkbook } = await import('#services/export/workbook')
  return writeWorkbook([{ name: t('team.table.name'), rows: [heads, ...body], hasHeads: true }], {
    title: t('team.table.name'),
    author: '',
    date,
  })
}
