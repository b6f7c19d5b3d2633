import type { MeasureName } from '#shared/model/records'
import type { Format } from '../format'
import { cell, type ReadFile, type Row, type Sheet } from '../read/table'
import { columnsByName, columnsByPlace, type Aliases, type Places } from './support/columns'
import { dayOf, orderOf, withDatesMeant } from './support/date-order'
import { countsOf } from './support/figures'
import { readPageAudience } from './support/page-audience'
import { startReading } from './support/reading'
import { sheetLanguage } from './support/sheet-language'
import { headerRow, isDate, label, rowsBelow, sheetName, sheetsOf, width } from './support/sheets'

type Column = Extract<
  MeasureName,
  'followersNew' | 'followersNewOrganic' | 'followersNewSponsored' | 'followersNewInvited'
>

/** A company page's followers export: new followers per day (there is no running total), and who follows. */
export const pageFollowers: Format = {
  id: 'page-followers',
  recognises: (file) => dailySheet(file) !== null,
  read(file) {
    const reading = startReading(file)
    const daily = dailySheet(file)
    if (!daily) return reading.result(null)
    const { sheet, header, places } = daily
    const { rows, exchanged } = withDatesMeant(rowsBelow(sheet, header), 0)
    if (exchanged > 0) reading.warn('datesExchanged', { count: exchanged })
    reading.took(sheet.name)
    const texts = rows.map((row) => cell(row, 0))
    const order = orderOf({ texts, daily: texts }) ?? 'mdy'
    const columns = Object.entries(places) as [Column, number][]
    for (const row of rows) {
      reading.row(row, sheetName(sheet), () => {
        const date = dayOf(cell(row, 0), order)
        for (const { metric, value } of countsOf(row, { rows: sheet.rows, header }, columns, reading.left)) {
          reading.extract.measures.push({ who: 'page', metric, from: null, date, value })
        }
      })
    }
    const sheets = sheetsOf(file)
    readPageAudience(
      reading,
      sheets.filter((other) => other !== sheet),
      'audience',
    )
    return reading.result(sheetLanguage(sheets))
  },
}

/** The column named "Total followers" counts the new ones of that day. */
const NAMES: Aliases<Column> = {
  followersNewSponsored: ['sponsored followers', 'abonnes sponsorises'],
  followersNewOrganic: ['organic followers', 'abonnes organiques'],
  followersNewInvited: [
    'auto-invited followers',
    'auto invited followers',
    'abonnes invites automatiquement',
  ],
  followersNew: ['total followers', 'total des abonnes', "nombre total d'abonnes"],
}

const FOUR: (Column | null)[] = [null, 'followersNewSponsored', 'followersNewOrganic', 'followersNew']
const FIVE: (Column | null)[] = [
  null,
  'followersNewSponsored',
  'followersNewOrganic',
  'followersNewInvited',
  'followersNew',
]

interface Daily {
  sheet: Sheet
  header: Row
  places: Places<Column>
}

function dailySheet(file: ReadFile): Daily | null {
  for (const sheet of sheetsOf(file)) {
    const header = headerRow(sheet, 4)
    if (!header || ![4, 5].includes(width(header))) continue
    const named = columnsByName(header, NAMES)
    if (Object.keys(named).length >= 3) return { sheet, header, places: named }
    const told = placesTold(header)
    if (told) return { sheet, header, places: told }
    const places = columnsByPlace(width(header) === 4 ? FOUR : FIVE)
    if (namesFollowers(header) || addsUp(sheet, header)) return { sheet, header, places }
  }
  return null
}

/** What a column of new followers counts, by the stems that the languages of the network have for it. */
const STEMS: [Column, RegExp][] = [
  ['followersNewSponsored', /sponsor|gesponser|patrocin/],
  ['followersNewInvited', /invit|convid|eingeladen|uitgenodigd/],
  ['followersNewOrganic', /organi/],
  ['followersNew', /\btot|gesamt/],
]

/** The columns by these stems, in whatever order; null unless each says one thing and another one than its neighbours. */
function placesTold(header: Row): Places<Column> | null {
  if (!namesFollowers(header)) return null
  const places: Places<Column> = {}
  for (let at = 1; at < header.cells.length; at++) {
    const column = STEMS.find(([, stem]) => stem.test(label(header, at)))?.[0]
    if (column === undefined || places[column] !== undefined) return null
    places[column] = at
  }
  return places
}

/** Every column but the date says "followers". */
function namesFollowers(header: Row): boolean {
  return header.cells.every((_, at) => at === 0 || /abonne|seguidor|volger|follower/.test(label(header, at)))
}

/** In any language: a date, then figures of which the last is the sum of the others, on every row, and not only zeros. */
function addsUp(sheet: Sheet, header: Row): boolean {
  const rows = rowsBelow(sheet, header)
  const figures = (row: Row) => header.cells.slice(1).map((_, at) => Number(cell(row, at + 1) || NaN))
  const fits = (row: Row) => {
    const parts = figures(row)
    const last = parts.pop()
    return isDate(cell(row, 0)) && last === parts.reduce((sum, value) => sum + value, 0)
  }
  return rows.every(fits) && rows.some((row) => figures(row).some((value) => value > 0))
}
