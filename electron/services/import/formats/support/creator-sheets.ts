import { foldLabel } from '#shared/values/labels'
import { parseQuantity } from '#shared/values/numbers'
import { parsePostRef } from '#shared/values/urn'
import { cell, rowAt, type ReadFile, type Sheet } from '../../read/table'
import { filled, headerRow, isDate, isLink, rowsBelow, sheetsOf, width } from './sheets'

/** What a sheet of the creator export is for. */
export type CreatorRole = 'discovery' | 'engagement' | 'topPosts' | 'followers' | 'demographics'

/** Two dates in one cell: "10/3/2026 - 10/9/2026". */
const DATES = /(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})\D+?(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})/
const ONE_DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/

const NAMES: [CreatorRole, RegExp][] = [
  ['demographics', /demogra/],
  ['discovery', /^(discovery|decouverte|descoberta|ontdek.*|scoperta|descubrimiento|entdeck.*)$/],
  [
    'engagement',
    /^(engagement|engajamento|interactions?|betrokkenheid|interesse|interaccion(es)?|interazioni)$/,
  ],
  [
    'topPosts',
    /^(top posts|meilleurs? posts?|publicacoes mais em alta|topbijdragen|post principali|principales publicaciones|publicaciones principales|publicaciones destacadas|top ?-?beitrage)$/,
  ],
  ['followers', /^(followers?|abonnes|seguidores|volgers)$/],
]

/** The sheets by what they hold, empty where the workbook is no creator export. */
export function creatorSheets(file: ReadFile): Partial<Record<CreatorRole, Sheet[]>> {
  if (file.kind !== 'workbook') return {}
  const found: Partial<Record<CreatorRole, Sheet[]>> = {}
  for (const sheet of sheetsOf(file)) {
    const role = roleOf(sheet)
    if (role) (found[role] ??= []).push(sheet)
  }
  const main = [found.discovery, found.engagement, found.topPosts, found.followers].filter(Boolean).length
  return main >= 2 ? found : {}
}

/** First and last date of a text, as written, or null. */
export function datesIn(text: string): [string, string] | null {
  const match = DATES.exec(text)
  return match?.[1] && match[2] ? [match[1], match[2]] : null
}

/** The first date of a text, as written, or null. */
export function dateIn(text: string): string | null {
  return ONE_DATE.exec(text)?.[0] ?? null
}

function roleOf(sheet: Sheet): CreatorRole | null {
  const name = foldLabel(sheet.name)
  return NAMES.find(([, names]) => names.test(name))?.[0] ?? roleByContent(sheet)
}

/** Sheets of a language not listed above: the places of dates, figures and links are the same in all. */
function roleByContent(sheet: Sheet): CreatorRole | null {
  const first = rowAt(sheet.rows, 1)
  if (datesIn(cell(first, 1))) return 'discovery'
  if (dateIn(cell(first, 0)) && parseQuantity(cell(first, 1)) && filled(first) === 2) return 'followers'
  const header = headerRow(sheet, 3)
  if (!header || width(header) > 8) return null
  const row = rowsBelow(sheet, header)[0]
  if ([0, 4].some((at) => isLink(cell(row, at)) && parsePostRef(cell(row, at)))) return 'topPosts'
  if (width(header) !== 3) return null
  if (isDate(cell(row, 0)) && parseQuantity(cell(row, 1))) return 'engagement'
  return parseQuantity(cell(row, 2)) ? 'demographics' : null
}
