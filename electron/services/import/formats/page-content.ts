import type { PostMetric } from '#shared/model/vocabulary'
import { RowError } from '#shared/model/app-error'
import type { PostExtract } from '#shared/records/extract'
import type { DayOrder } from '#shared/time/dates'
import { foldLabel } from '#shared/values/labels'
import { parsePostRef } from '#shared/values/urn'
import type { Format } from '../format'
import { cell, type ReadFile, type Row, type Sheet } from '../read/table'
import { dayOf, orderOf, timeOfLink, withDatesMeant } from './support/date-order'
import { countIn, countsOf } from './support/figures'
import {
  dailyLayout,
  postsLayout,
  type DailyColumn,
  type Layout,
  type PostColumn,
} from './support/page-layout'
import { startReading, type Reading } from './support/reading'
import { sheetLanguage } from './support/sheet-language'
import { rowsBelow, sheetName, sheetsOf } from './support/sheets'
import { saysTotal } from './support/totals'

/** A company page's content export: its posts, and the page's daily totals; also one of its sheets saved again as CSV. */
export const pageContent: Format = {
  id: 'page-content',
  recognises: (file) => found(file).length > 0,
  read(file) {
    const sheets = found(file)
    const reading = startReading(file)
    const order = orderOf(clues(sheets)) ?? 'mdy'
    for (const { sheet, posts, daily } of sheets) {
      reading.took(sheet.name)
      if (posts?.byPlace || daily?.byPlace) reading.warn('columnsByPlace', { sheet: sheet.name })
      if (posts) readPosts(reading, sheet, posts, order)
      else if (daily) readDaily(reading, sheet, daily, order)
    }
    return reading.result(sheetLanguage(sheets.map(({ sheet }) => sheet)))
  },
}

interface Found {
  sheet: Sheet
  posts: Layout<PostColumn> | null
  daily: Layout<DailyColumn> | null
}

function found(file: ReadFile): Found[] {
  return sheetsOf(file)
    .map((sheet) => ({ sheet, posts: postsLayout(sheet), daily: dailyLayout(sheet) }))
    .filter(({ posts, daily }) => posts !== null || daily !== null)
}

/** Page exports write the month first in every language; the dates themselves and the posts' ids may say otherwise. */
function clues(sheets: Found[]) {
  const texts = ({ sheet, posts, daily }: Found) =>
    rowsBelow(sheet, (posts ?? daily)?.header ?? { line: 0, cells: [] }).map((row) =>
      cell(row, posts?.places.created ?? daily?.places.date ?? 0),
    )
  return { texts: sheets.flatMap(texts), daily: sheets.filter(({ daily }) => daily).flatMap(texts) }
}

const METRICS: [PostColumn & PostMetric, string][] = [
  ['impressions', 'Impressions'],
  ['videoViews', 'Views'],
  ['clicks', 'Clicks'],
  ['reactions', 'Likes'],
  ['comments', 'Comments'],
  ['reposts', 'Reposts'],
  ['follows', 'Follows'],
]

function readPosts(
  reading: Reading,
  sheet: Sheet,
  { header, places }: Layout<PostColumn>,
  order: DayOrder,
): void {
  const rows = rowsBelow(sheet, header)
  const typeOf = (row: Row) => cell(row, places.type ?? -1)
  const linkOf = (row: Row) => cell(row, places.link ?? -1).trim()
  const inParts = new Set(rows.filter((row) => !saysTotal(typeOf(row))).map(linkOf))
  for (const row of rows) {
    // The sum of the organic and the sponsored row of the same post is no third one.
    if (saysTotal(typeOf(row)) && inParts.has(linkOf(row))) continue
    reading.row(row, sheetName(sheet), () => {
      reading.extract.posts.push(readPost(row, sheet.rows, places, order))
    })
  }
}

/** The created date is the draft's, days before a scheduled post appears: the time in the link's id wins. */
function readPost(
  row: Row,
  rows: readonly Row[],
  places: Layout<PostColumn>['places'],
  order: DayOrder,
): PostExtract {
  const at = (column: PostColumn) => (places[column] === undefined ? '' : cell(row, places[column]))
  const link = at('link').trim()
  if (link === '') throw new RowError('required', { column: 'Post link' })
  const ref = parsePostRef(link)
  if (ref === null) throw new RowError('urlInvalid', { found: link })
  const metrics: PostExtract['metrics'] = {}
  for (const [metric, column] of METRICS) {
    const value = countIn(rows, row, places[metric] ?? -1, column)
    if (value !== null) metrics[metric] = value
  }
  return {
    urns: [ref.urn],
    who: 'page',
    type: ref.kind === 'article' ? 'article' : 'post',
    publishedAt: timeOfLink(link) ?? dayOf(at('created'), order),
    url: link,
    text: places.text === undefined ? null : at('text'),
    sharedTitle: null,
    sharedUrl: null,
    media: mediaOf(at('contentType')),
    sponsored: isSponsored(at('type'), at('campaign')),
    metrics,
  }
}

const MEDIA: [NonNullable<PostExtract['media']>, RegExp][] = [
  ['image', /image|photo|imagem|afbeelding/],
  ['video', /video/],
  ['document', /document|carousel|carrousel/],
  ['poll', /poll|sondage|enquete/],
  ['event', /event|evenement|evento/],
  ['link', /article|link|lien|artigo/],
]

function mediaOf(contentType: string): PostExtract['media'] {
  const folded = foldLabel(contentType)
  return MEDIA.find(([, names]) => names.test(folded))?.[0] ?? null
}

/** Where the type is in an unknown language, a campaign's name tells. */
function isSponsored(type: string, campaign: string): boolean {
  const folded = foldLabel(type)
  if (folded.startsWith('organ')) return false
  return /^(spons|patroc|gespons)/.test(folded) || campaign.trim() !== ''
}

function readDaily(
  reading: Reading,
  sheet: Sheet,
  { header, places }: Layout<DailyColumn>,
  order: DayOrder,
): void {
  const { date: dateAt = 0, ...totals } = places
  const metrics = Object.entries(totals) as [Exclude<DailyColumn, 'date'>, number][]
  const { rows, exchanged } = withDatesMeant(rowsBelow(sheet, header), dateAt)
  if (exchanged > 0) reading.warn('datesExchanged', { count: exchanged })
  for (const row of rows) {
    reading.row(row, sheetName(sheet), () => {
      const date = dayOf(cell(row, dateAt), order)
      for (const { metric, value } of countsOf(row, { rows: sheet.rows, header }, metrics, reading.left)) {
        reading.extract.measures.push({ who: 'page', metric, from: null, date, value })
      }
    })
  }
}
