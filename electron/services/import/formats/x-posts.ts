import { RowError, type Message } from '#shared/model/app-error'
import { parseDay } from '#shared/time/dates'
import type { Format } from '../format'
import { cell, type ReadFile, type Row } from '../read/table'
import { filled, sheetsOf } from './support/sheets'
import { metricsOf } from './support/tool-posts'
import { toolFormat, type ToolRow } from './support/tool-table'

type Column = keyof typeof NAMES

/** The columns in the order of the file, which is the same in every language. */
const NAMES = {
  id: ['post id', 'tweet id'],
  date: ['date'],
  text: ['post text', 'tweet text'],
  link: ['post link', 'tweet permalink'],
  impressions: ['impressions'],
  likes: ['likes'],
  engagements: ['engagements'],
  bookmarks: ['bookmarks'],
  shares: ['shares'],
  follows: ['new follows'],
  replies: ['replies'],
  reposts: ['reposts'],
  profileVisits: ['profile visits'],
  expands: ['detail expands'],
  urlClicks: ['url clicks'],
  hashtagClicks: ['hashtag clicks'],
  permalinkClicks: ['permalink clicks'],
} as const

const table = toolFormat<Column>({
  id: 'x-posts',
  names: NAMES,
  needs: ['id', 'text', 'link', 'impressions'],
  dates: ['date'],
  row(row, reading) {
    const link = row.text('link')
    const id = /\/status\/(\d+)/.exec(link)?.[1] ?? row.text('id')
    if (!/^\d{5,20}$/.test(id)) throw idError(id || link)
    const text = plain(row.text('text'))
    reading.extract.posts.push({
      network: 'x',
      urns: [`x:${id}`],
      who: 'person',
      type: /^RT @\w/.test(text) ? 'repost' : 'post',
      publishedAt: publishedAt(id, row),
      url: link || null,
      text,
      sharedTitle: null,
      sharedUrl: null,
      media: null,
      sponsored: false,
      metrics: metricsOf(row, {
        impressions: ['impressions'],
        reactions: ['likes'],
        engagements: ['engagements'],
        saves: ['bookmarks'],
        sends: ['shares'],
        follows: ['follows'],
        comments: ['replies'],
        reposts: ['reposts'],
        clicks: ['urlClicks'],
      }),
    })
  },
})

/** The posts of an X account (`account_analytics_content…csv`); a header in another language is read by its order. */
export const xPosts: Format = {
  id: 'x-posts',
  recognises: (file) => table.recognises(file) || byPlace(file) !== null,
  read(file, context) {
    const english = table.recognises(file) ? null : byPlace(file)
    if (english === null) return table.read(file, context)
    const warning: Message = { key: 'errors.import.columnsByPlace', values: { file: file.file, sheet: '' } }
    const result = table.read(english, context)
    return { ...result, language: null, warnings: [...result.warnings, warning] }
  },
}

/** The same table under its English header, null where the places hold something else than ids and links of X. */
function byPlace(file: ReadFile): ReadFile | null {
  if (file.kind !== 'csv') return null
  const [header, first] = sheetsOf(file)[0]?.rows ?? []
  const names = Object.values(NAMES).map(([name]) => name)
  if (!header || !first || filled(header) !== names.length || !isPost(first)) return null
  return { ...file, rows: [{ line: header.line, cells: names }, ...file.rows.slice(1)] }
}

function isPost(row: Row): boolean {
  return (
    /^\d{15,20}$/.test(cell(row, 0).trim()) &&
    /^https?:\/\/(www\.)?(x|twitter)\.com\/\w+\/status\/\d+/i.test(cell(row, 3).trim())
  )
}

/** Milliseconds between 1970 and the first id (November 2010). */
const EPOCH = 1_288_834_974_657n
const DAY = 86_400_000

/** Ids hold their time, the date column only the day; where the two disagree the column is believed. */
function publishedAt(id: string, row: ToolRow<Column>): string {
  const millis = id.length >= 16 ? Number((BigInt(id) >> 22n) + EPOCH) : null
  const moment =
    millis !== null && millis < Date.UTC(2100, 0, 1)
      ? `${new Date(millis).toISOString().slice(0, 19)}Z`
      : null
  const text = row.text('date')
  const day = parseDay(text) ?? parseDay(text, { order: 'mdy' })
  if (moment === null && day === null) return (row.date('date') ?? missing()).day
  if (moment === null || day === null) return moment ?? day ?? missing()
  return Math.abs(Date.parse(moment) - Date.parse(`${day}T12:00:00Z`)) <= 1.5 * DAY ? moment : day
}

function missing(): never {
  throw new RowError('dateMissing')
}

function idError(found: string): RowError {
  if (found === '') return new RowError('required', { column: 'Post id' })
  return new RowError(/E\+|[.,]/i.test(found) ? 'idDamaged' : 'urlInvalid', { found })
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

/** The text without the entities of web pages: `it&#39;s`. */
function plain(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )
}
