import { RowError } from '#shared/model/app-error'
import type { PostMetric } from '#shared/model/vocabulary'
import type { PostExtract } from '#shared/records/extract'
import { parseDay, type DayOrder } from '#shared/time/dates'
import { parsePostRef } from '#shared/values/urn'
import { cell, type Row, type Sheet } from '../../read/table'
import { appearedAt } from './appearance'
import { dayOf } from './date-order'
import { countIn } from './figures'
import type { Reading } from './reading'
import { headerRow, isDate, isLink, label, sheetName } from './sheets'

/** One entry of a table of posts: its link with its date and figure, as written. */
export interface Listed {
  at: number
  link: string
  date: string
  value: string
}

/** The entries of a row of the two tables side by side: a link, its date, its figure. */
export function listed(row: Row): Listed[] {
  return row.cells.flatMap((text, at) =>
    isLink(text) ? [{ at, link: text.trim(), date: cell(row, at + 1), value: cell(row, at + 2) }] : [],
  )
}

/** Reads the two tables side by side; they hold different posts, so a figure that is not listed is unknown. */
export function readTopPosts(
  reading: Reading,
  sheets: Sheet[],
  order: DayOrder | null,
  timezone: string,
): void {
  const posts = new Map<string, PostExtract>()
  for (const sheet of sheets) {
    const header = headerRow(sheet, 3)
    const first = sheet.rows.find((row) => listed(row).length > 0)?.line ?? Infinity
    for (const row of sheet.rows) {
      if (row.line < Math.min(first, (header?.line ?? Infinity) + 1)) continue
      const entries = listed(row)
      const noise = entries.length === 0 && !isDate(cell(row, 1)) && !isDate(cell(row, 5))
      if (noise) continue
      reading.row(row, sheetName(sheet), () => {
        if (entries.length === 0) throw new RowError('urlInvalid', { found: cell(row, 0) || cell(row, 4) })
        const read = entries.map((entry) => readListed(entry, { sheet, row, header }, order, timezone))
        for (const { urn, post, metric, value } of read) {
          const known = posts.get(urn) ?? post
          if (value !== null) known.metrics[metric] = Math.max(value, known.metrics[metric] ?? -Infinity)
          posts.set(urn, known)
        }
      })
    }
  }
  reading.extract.posts.push(...posts.values())
}

function readListed(
  entry: Listed,
  { sheet, row, header }: { sheet: Sheet; row: Row; header: Row | null },
  order: DayOrder | null,
  timezone: string,
) {
  const ref = parsePostRef(entry.link)
  if (ref === null) throw new RowError('urlInvalid', { found: entry.link })
  const metric = metricOf(entry, header)
  const value = countIn(sheet.rows, row, entry.at + 2, cell(header ?? undefined, entry.at + 2) || metric)
  const post: PostExtract = {
    urns: [ref.urn],
    who: 'person',
    type: ref.kind === 'article' ? 'article' : 'post',
    publishedAt: appearedAt(entry.link, statedDay(entry, order), timezone) ?? dayOf(entry.date, order),
    url: entry.link,
    text: null,
    sharedTitle: null,
    sharedUrl: null,
    media: null,
    sponsored: false,
    metrics: {},
    line: row.line,
  }
  return { urn: ref.urn, post, metric, value }
}

function statedDay({ date }: Listed, order: DayOrder | null): string | null {
  return order === null ? parseDay(date) : parseDay(date, { order })
}

function metricOf(entry: Listed, header: Row | null): PostMetric {
  const title = label(header ?? undefined, entry.at + 2)
  if (/impress|weergaven|impresion|visualizz/.test(title)) return 'impressions'
  if (/engag|interac|interaz|interakt|interess/.test(title)) return 'engagements'
  return entry.at < 4 ? 'engagements' : 'impressions'
}
