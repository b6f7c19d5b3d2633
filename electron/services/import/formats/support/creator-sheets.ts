import { foldLabel } from '#shared/values/labels'
import { parseQuantity } from '#shared/values/numbers'
import { parsePostRef } from '#shared/values/urn'
import { cell, rowAt, type ReadFile, type Sheet } from '../../read/table'
import { filled, headerRow, isDate, isLink, label, rowsBelow, sheetsOf, topRows, width } from './sheets'

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

/** The sheets by what they hold, empty where the file is no creator export and no part of one. */
export function creatorSheets(file: ReadFile): Sheets {
  const sheets = sheetsOf(file)
  const found = file.kind === 'workbook' ? byRole(sheets, roleOf) : {}
  if (mainSheets(found) >= 2) return found
  const parts = byRole(sheets, partOf)
  // If there are other sheets, the audience list alone does not say whose audience it is.
  return mainSheets(parts) > 0 || parts.demographics?.length === sheets.length ? parts : {}
}

function mainSheets({ discovery, engagement, topPosts, followers }: Sheets): number {
  return [discovery, engagement, topPosts, followers].filter(Boolean).length
}

type Sheets = Partial<Record<CreatorRole, Sheet[]>>

function byRole(sheets: readonly Sheet[], of: (sheet: Sheet) => CreatorRole | null): Sheets {
  const found: Sheets = {}
  for (const sheet of sheets) {
    const role = of(sheet)
    if (role) (found[role] ??= []).push(sheet)
  }
  return found
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
  return roleByName(sheet) ?? roleByContent(sheet)
}

function roleByName(sheet: Sheet): CreatorRole | null {
  const name = foldLabel(sheet.name)
  return NAMES.find(([, names]) => names.test(name))?.[0] ?? null
}

/** What one sheet alone is, saved again as CSV or kept from a workbook: its name and its content agree, or its own words say it. */
function partOf(sheet: Sheet): CreatorRole | null {
  const named = roleByName(sheet)
  return named !== null && named === roleByContent(sheet) ? named : roleByWords(sheet)
}

const DATE_TITLE = /^(date|data|fecha|datum)$/
const SHOWN_TITLE = /^(impress|weergaven|impresion|visualizz)/
const ANSWERED_TITLE = /^(engag|interac|interaz|interakt|interess)/
const PUBLISHED_TITLE = /publi|veroffentlich/
const FOLLOWERS_TITLE = /follower|abonnes|seguidores|volgers/

function roleByWords(sheet: Sheet): CreatorRole | null {
  const [first] = topRows(sheet)
  if (datesIn(cell(first, 1)) && topRows(sheet).some((row) => SHOWN_TITLE.test(label(row, 0))))
    return 'discovery'
  const counted = FOLLOWERS_TITLE.test(label(first, 0)) && dateIn(cell(first, 0)) !== null
  if (counted && filled(first) === 2) return 'followers'
  const header = headerRow(sheet, 2)
  if (!header) return null
  const columns = width(header)
  const titles = (...names: RegExp[]) =>
    columns === names.length && names.every((name, at) => name.test(label(header, at)))
  if (titles(DATE_TITLE, SHOWN_TITLE, ANSWERED_TITLE)) return 'engagement'
  if (titles(DATE_TITLE, FOLLOWERS_TITLE)) return 'followers'
  if (columns === 3 && /demogra/.test(label(header, 0))) return 'demographics'
  const lists = [0, 4].some(
    (at) =>
      PUBLISHED_TITLE.test(label(header, at + 1)) &&
      (ANSWERED_TITLE.test(label(header, at + 2)) || SHOWN_TITLE.test(label(header, at + 2))) &&
      rowsBelow(sheet, header).some((row) => isPost(cell(row, at))),
  )
  return lists && columns <= 8 ? 'topPosts' : null
}

function isPost(text: string): boolean {
  return isLink(text) && parsePostRef(text) !== null
}

/** Sheets of a language not listed above: the places of dates, figures and links are the same in all. */
function roleByContent(sheet: Sheet): CreatorRole | null {
  const first = rowAt(sheet.rows, 1)
  if (datesIn(cell(first, 1))) return 'discovery'
  if (dateIn(cell(first, 0)) && parseQuantity(cell(first, 1)) && filled(first) === 2) return 'followers'
  const header = headerRow(sheet, 3)
  if (!header || width(header) > 8) return null
  const row = rowsBelow(sheet, header)[0]
  if ([0, 4].some((at) => isPost(cell(row, at)))) return 'topPosts'
  if (width(header) !== 3) return null
  if (isDate(cell(row, 0)) && parseQuantity(cell(row, 1))) return 'engagement'
  return parseQuantity(cell(row, 2)) ? 'demographics' : null
}
