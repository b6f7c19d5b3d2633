import { parsePostRef } from '#shared/values/urn'
import { cell, type Row, type Sheet } from '../../read/table'
import { columnsByName, columnsByPlace, type Aliases, type Places } from './columns'
import { headerRow, isDate, isLink, rowsBelow, width } from './sheets'

/** Columns of the list of page posts that are read or looked at. */
export type PostColumn =
  | 'text'
  | 'link'
  | 'type'
  | 'campaign'
  | 'created'
  | 'impressions'
  | 'videoViews'
  | 'clicks'
  | 'reactions'
  | 'comments'
  | 'reposts'
  | 'follows'
  | 'contentType'

/** Totals of the daily sheet; the organic and sponsored parts are not kept. */
export type DailyColumn = 'date' | 'impressions' | 'clicks' | 'reactions' | 'comments' | 'reposts'

/** A sheet, its header, and where its columns are; `byPlace` where the header's language is unknown. */
export interface Layout<Key extends string> {
  header: Row
  places: Places<Key>
  byPlace: boolean
}

const COLUMNS = 20

/** English since 2020; the French names are not seen in a file, so a header of 20 columns goes by place first. */
const POST_NAMES: Aliases<PostColumn> = {
  text: ['post title', 'update title', 'titre du post', 'titre de la publication'],
  link: ['post link', 'update link', 'lien du post', 'lien de la publication'],
  type: ['post type', 'update type', 'type de post', 'type de publication'],
  campaign: ['campaign name', 'nom de la campagne'],
  created: ['created date', 'date de creation'],
  impressions: ['impressions'],
  videoViews: ['views', 'video views', 'views (excluding offsite video views)', 'vues', 'vues de la video'],
  clicks: ['clicks', 'clics'],
  reactions: ['likes', 'reactions', "j'aime"],
  comments: ['comments', 'commentaires'],
  reposts: ['reposts', 'shares', 'republications', 'partages'],
  follows: ['follows', 'suivis'],
  contentType: ['content type', 'type de contenu'],
}

// prettier-ignore
const POST_ORDER: (PostColumn | null)[] = [
  'text', 'link', 'type', 'campaign', null, 'created', null, null, null, 'impressions',
  'videoViews', null, 'clicks', null, 'reactions', 'comments', 'reposts', 'follows', null, 'contentType',
]

const DAILY_NAMES: Aliases<DailyColumn> = {
  date: ['date'],
  impressions: ['impressions (total)', 'impressions (totales)'],
  clicks: ['clicks (total)', 'clics (total)'],
  reactions: ['reactions (total)', 'reactions (totales)'],
  comments: ['comments (total)', 'commentaires (total)'],
  reposts: ['reposts (total)', 'shares (total)', 'republications (total)', 'partages (total)'],
}

// prettier-ignore
const DAILY_ORDER: (DailyColumn | null)[] = [
  'date', null, null, 'impressions', null, null, null, 'clicks', null, null,
  'reactions', null, null, 'comments', null, null, 'reposts', null, null, null,
]

/** The layout of a list of page posts, or null: by its English names, else by place where there are exactly 20 columns. */
export function postsLayout(sheet: Sheet): Layout<PostColumn> | null {
  const header = headerRow(sheet, 8)
  if (!header) return null
  const named = columnsByName(header, POST_NAMES)
  if (named.text !== undefined && named.link !== undefined) return { header, places: named, byPlace: false }
  const first = rowsBelow(sheet, header)[0]
  const links = first && isLink(cell(first, 1)) && parsePostRef(cell(first, 1)) !== null
  return width(header) === COLUMNS && links
    ? { header, places: columnsByPlace(POST_ORDER), byPlace: true }
    : null
}

/** The layout of the daily sheet, or null: same rule as `postsLayout`. */
export function dailyLayout(sheet: Sheet): Layout<DailyColumn> | null {
  const header = headerRow(sheet, 8)
  if (!header) return null
  const named = columnsByName(header, DAILY_NAMES)
  if (named.date === 0 && named.impressions !== undefined) return { header, places: named, byPlace: false }
  const first = rowsBelow(sheet, header)[0]
  return width(header) === COLUMNS && isDate(cell(first, 0))
    ? { header, places: columnsByPlace(DAILY_ORDER), byPlace: true }
    : null
}
