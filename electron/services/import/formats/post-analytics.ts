import { RowError } from '#shared/model/app-error'
import type { PostMetric } from '#shared/model/records'
import type { PostExtract } from '#shared/records/extract'
import { parsePostRef } from '#shared/values/urn'
import type { Format } from '../format'
import { cell, type ReadFile, type Row, type Sheet } from '../read/table'
import { audienceCategory } from './support/audience'
import { dayOf, timeOfLink } from './support/date-order'
import { requiredCount, shareOf } from './support/figures'
import { startReading, type Reading } from './support/reading'
import { sheetLanguage } from './support/sheet-language'
import { filled, isLink, label, topRows, width } from './support/sheets'

/**
 * The analytics workbook of one post: labels with their figure ("PERFORMANCE" until mid 2026, then "Post analytics"), then
 * who saw it. The audience of a single post is read and counted but leaves no record.
 */
export const postAnalytics: Format = {
  id: 'post-analytics',
  recognises: (file) => postSheet(file) !== null,
  read(file) {
    const reading = startReading(file)
    const sheet = postSheet(file)
    if (!sheet || file.kind !== 'workbook') return reading.result(null)
    readPost(reading, sheet)
    for (const other of file.sheets) readViewers(reading, other)
    return reading.result(sheetLanguage(file.sheets))
  },
}

/** A sheet of two columns whose first rows name a post by its link. */
function postSheet(file: ReadFile): Sheet | null {
  if (file.kind !== 'workbook') return null
  return file.sheets.find((sheet) => topRows(sheet).some(isPostLink)) ?? null
}

function isPostLink(row: Row): boolean {
  const link = cell(row, 1)
  return filled(row) === 2 && cell(row, 0).trim() !== '' && isLink(link) && parsePostRef(link) !== null
}

/** Their own sum leaves clicks out, unlike the "engagements" of the creator workbook: it is not kept as that. */
const NOT_KEPT =
  /^(post url|post date|post publish time|profile viewers|social engagements|link engagements|premium|.*highlights)/

const METRICS: [PostMetric, RegExp][] = [
  ['impressions', /^impress/],
  ['reached', /members reached|membres touches|membres atteints|membros alcancados/],
  ['follows', /followers gained|abonnes gagnes|nouveaux abonnes|seguidores/],
  ['reactions', /^(reactions|reacoes)$/],
  ['comments', /^(comments|commentaires|comentarios)$/],
  ['reposts', /^(reposts|republications|partages|compartilhamentos)$/],
  ['saves', /^(saves|enregistrements|salvamentos)$/],
  ['sends', /^(sends|envois|envios)\b/],
]

function readPost(reading: Reading, sheet: Sheet): void {
  const linkRow = topRows(sheet).find(isPostLink)
  const link = cell(linkRow, 1).trim()
  const metrics: PostExtract['metrics'] = {}
  const unknown: string[] = []
  const viewers = viewersStart(sheet)
  for (const row of sheet.rows) {
    if (row.line >= viewers || width(row) !== 2) continue
    const metric = METRICS.find(([, names]) => names.test(label(row, 0)))?.[0]
    if (metric) {
      reading.row(row, sheet.name, () => {
        metrics[metric] = requiredCount(cell(row, 1), cell(row, 0).trim())
      })
    } else if (row !== linkRow && !NOT_KEPT.test(label(row, 0))) unknown.push(cell(row, 0).trim())
  }
  if (linkRow) {
    reading.row(linkRow, sheet.name, () => {
      reading.extract.posts.push(postOf(link, metrics, dateBelow(sheet, linkRow)))
    })
  }
  if (unknown.length > 0) {
    reading.warn('labelsUnknown', { sheet: sheet.name, count: unknown.length, labels: unknown })
  }
}

/** The date stands under the link; the time beside it is the account's own, of an unknown zone. */
function dateBelow(sheet: Sheet, linkRow: Row): string {
  return cell(sheet.rows[sheet.rows.indexOf(linkRow) + 1], 1)
}

function postOf(link: string, metrics: PostExtract['metrics'], date: string): PostExtract {
  const ref = parsePostRef(link)
  if (!ref) throw new RowError('urlInvalid', { found: link })
  return {
    urns: [ref.urn],
    who: 'person',
    type: ref.kind === 'article' ? 'article' : 'post',
    publishedAt: timeOfLink(link) ?? dayOf(date, null),
    url: link,
    text: null,
    sharedTitle: null,
    sharedUrl: null,
    media: null,
    sponsored: false,
    metrics,
  }
}

/** Sheet row of the header Category | Value | %; Infinity without one. */
function viewersStart(sheet: Sheet): number {
  return sheet.rows.find((row) => width(row) === 3 && filled(row) === 3)?.line ?? Infinity
}

function readViewers(reading: Reading, sheet: Sheet): void {
  const start = viewersStart(sheet)
  for (const row of sheet.rows.filter(({ line }) => line > start)) {
    reading.row(row, sheet.name, () => {
      const found = cell(row, 0).trim()
      if (audienceCategory(found) === null) {
        throw new RowError('valueUnknown', {
          column: 'Category',
          found,
          expected: 'Job title, Location, Industry…',
        })
      }
      shareOf(cell(row, 2), '%')
    })
  }
}
