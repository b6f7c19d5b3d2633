import { RowError } from '#shared/model/app-error'
import type { MappedField, Mapping } from '#shared/model/mapping'
import { MEASURES, POST_TYPES, type MeasureName, type PostType } from '#shared/model/records'
import {
  OUTCOME_KINDS,
  type DealStage,
  type OutcomeKind,
  POST_METRICS,
  type PostMetric,
} from '#shared/model/vocabulary'
import type { Extract } from '#shared/records/extract'
import type { Settled } from '#shared/records/table-description'
import { parseDate } from '#shared/time/dates'
import { foldLabel } from '#shared/values/labels'
import { parsePostRef } from '#shared/values/urn'
import type { FormatContext, FormatResult } from '../format'
import { dateError, orderAndReason, timeOfLink } from '../formats/support/date-order'
import { keptCountIn } from '../formats/support/figures'
import { localDayOf, localMoment } from '../formats/support/local-moment'
import { currencyOf, decimalOf, moneyOf } from '../formats/support/money'
import { noneOf, saysNone } from '../formats/support/none'
import { startReading } from '../formats/support/reading'
import { repeatedRows } from '../formats/support/repeated-rows'
import { firstText, goesBeyond, isLink, sheetName, width } from '../formats/support/sheets'
import { tellingColumns, type TellingColumns } from '../formats/support/telling-columns'
import { mediaOf } from '../formats/support/tool-posts'
import { saysTotal } from '../formats/support/totals'
import { isUndecided, stateOfStage } from '../formats/support/deals'
import { cell, type ReadFile, type Row } from '../read/table'
import { ALIASES } from './aliases'
import { headerShape, mappableTables, type MappableTable } from './table'

/** True where a mapping is meant for a table of this file: the same header, or, where it names none, all of its columns. */
export function mappingFits(file: ReadFile, mapping: Mapping): boolean {
  return mappableTables(file).some((table) => tableFits(table, mapping))
}

function tableFits({ header }: MappableTable, mapping: Mapping): boolean {
  if (mapping.header) return headerShape(mapping.header) === headerShape(header.cells)
  const titles = new Set(header.cells.map(foldLabel))
  const wanted = Object.values(mapping.columns)
  return wanted.length > 0 && wanted.every((title) => titles.has(foldLabel(title)))
}

/** Reads a table as the person said, in every sheet that has it. Rows that do not fit are rejected by name, as in any format. */
export function applyMapping(file: ReadFile, mapping: Mapping, context: FormatContext): FormatResult {
  const reading = startReading(file)
  const tables = mappableTables(file)
  const fitting = tables.filter((table) => tableFits(table, mapping))
  const isRepeated = repeatedRows()
  const taken = fitting.length > 0 ? fitting : tables.slice(0, 1)
  const sheets = taken.map(({ sheet }) => sheet.name)
  for (const table of taken) {
    const take = rowTaker(table, mapping, context)
    reading.took(table.sheet.name)
    reading.above(table.header, table.sheet.rows)
    const telling = tellingOf(table, mapping, { ...context, sheets })
    const places = placesIn(table, mapping)
    reading.columns(table.header, [...places.values(), ...(telling?.places ?? [])], table.rows)
    const tells = TELLING.flatMap((field) => places.get(field) ?? [])
    for (const row of table.rows) {
      if (tells.some((at) => cell(row, at).trim() !== '') && isRepeated(row)) {
        reading.repeated(sheetName(table.sheet))
        continue
      }
      reading.row(row, sheetName(table.sheet), () => {
        reading.fits(row, sheetName(table.sheet), width(row), width(table.header))
        if (!telling?.setAside(row, reading)) take(row, reading.extract)
      })
    }
  }
  return reading.result(null)
}

/** Fields of which one with text makes a row a thing of its own: the same row again is that thing again, and no second one. */
const TELLING = ['url', 'text', 'label'] as const satisfies MappedField[]

/** Unmapped columns that say whether a row of posts or figures belongs to the audit; null for results, which may come from anywhere. */
function tellingOf(
  table: MappableTable,
  mapping: Mapping,
  { whose, personName, sheets }: FormatContext & { sheets: readonly string[] },
): TellingColumns | null {
  if (mapping.target === 'outcomes') return null
  const places = placesIn(table, mapping)
  return tellingColumns(table.header, table.rows, {
    person: mapping.who === 'person' ? (whose?.person.name ?? personName) : null,
    url: places.get('url') ?? -1,
    read: [...places.values()],
    sheet: table.sheet.name,
    sheets,
  })
}

/** Takes one row of a table into an extract; throws an `RowError` whose code is a key of `rows.json` where it does not fit. */
export function rowTaker(
  table: MappableTable,
  mapping: Mapping,
  context: FormatContext,
): (row: Row, into: Extract) => void {
  const cells = cellsOf(table, mapping, context)
  return (row, into) => TAKERS[mapping.target](cells(row), into, mapping)
}

/** One row as the mapping reads it. */
interface MappedRow {
  text: (field: MappedField) => string
  title: (field: MappedField) => string
  has: (field: MappedField) => boolean
  count: (field: MappedField) => number | null
  /** UTC moment or day; throws `dateMissing`, `dateAmbiguous` or `dateInvalid`. */
  moment: () => string
  day: () => string
  decimal: '.' | ',' | 'ambiguous'
}

const TAKERS: Record<Mapping['target'], (row: MappedRow, into: Extract, mapping: Mapping) => void> = {
  posts: takePost,
  figures: takeFigures,
  outcomes: takeOutcome,
}

function takePost(row: MappedRow, { posts }: Extract, { who }: Mapping): void {
  const link = row.text('url')
  const ref = link === '' ? null : parsePostRef(link)
  if (link !== '' && ref === null && !isLink(link)) throw new RowError('urlInvalid', { found: link })
  if (link === '' && row.text('text') === '')
    throw new RowError('required', { column: row.title(row.has('url') ? 'url' : 'text') })
  const type = ref?.kind === 'article' ? 'article' : typeOf(row.text('type'))
  posts.push({
    urns: ref === null ? [] : [ref.urn],
    who,
    type,
    publishedAt: timeOfLink(link) ?? row.moment(),
    url: link || null,
    text: row.has('text') ? row.text('text') : null,
    sharedTitle: null,
    sharedUrl: null,
    media: type === 'article' ? null : mediaOf(row.text('type')),
    sponsored: false,
    metrics: Object.fromEntries(figuresOf<PostMetric>(row, POST_METRICS)),
  })
}

function takeFigures(row: MappedRow, { measures }: Extract, { who }: Mapping): void {
  const date = row.day()
  const figures = row.has('metric') ? [oneFigure(row)] : figuresOf<MeasureName>(row, MEASURES)
  if (figures.length === 0) throw new RowError('empty')
  for (const [metric, value] of figures) measures.push({ who, metric, from: null, date, value })
}

function takeOutcome(row: MappedRow, { outcomes, measures }: Extract, { kind }: Mapping): void {
  if (row.has('kind') && saysNone(row.text('kind'))) {
    measures.push(noneOf(row))
    return
  }
  const { value, currency } = moneyOf(row.text('value'), row.title('value'), row.decimal)
  const link = row.text('url')
  outcomes.push({
    date: row.day(),
    ...(row.has('kind') ? stageOf(row) : { kind: kind ?? 'contact' }),
    label: row.text('label'),
    value,
    currency: currencyOf(row.text('currency')) ?? currency,
    declaredSource: row.text('source') || null,
    postUrl: link !== '' && (isLink(link) || parsePostRef(link) !== null) ? link : null,
  })
}

function figuresOf<Name extends MappedField>(row: MappedRow, names: readonly Name[]): [Name, number][] {
  return names.flatMap((name) => {
    const value = row.count(name)
    return value === null ? [] : [[name, value] as [Name, number]]
  })
}

function oneFigure(row: MappedRow): [MeasureName, number] {
  const found = row.text('metric')
  const folded = foldLabel(found)
  const metric = MEASURES.find((name) => foldLabel(name) === folded || ALIASES[name]?.includes(folded))
  if (metric === undefined)
    throw new RowError('valueUnknown', { column: row.title('metric'), found, expected: MEASURES.join(', ') })
  const value = row.count('value')
  if (value === null) throw new RowError('required', { column: row.title('value') })
  return [metric, value]
}

/** Only what the word surely says: everything else is a post. */
function typeOf(word: string): PostType {
  const folded = foldLabel(word)
  if (/^(article|newsletter)/.test(folded)) return 'article'
  if (/^(repost|republication|instant repost)/.test(folded)) return 'repost'
  return (POST_TYPES as readonly string[]).includes(folded) ? (folded as PostType) : 'post'
}

const KINDS: [OutcomeKind, RegExp][] = [
  ['speaking', /conference|speaking|intervention|prise de parole|keynote/],
  ['hire', /\bhir(e|ed|ing)\b|recrut|embauche/],
  ['meeting', /meeting|rendez|rdv|appointment|reunion|entretien|\bcall\b/],
  ['opportunity', /opportunit|proposal|proposition|devis|quote|negoc|negot|qualifi/],
  ['deal', /^(deal|affaire|contrat|contract|vente|sale|commande|order)s?$/],
  ['opportunity', /contrat|contract|\bdeal\b|affaire|signed|signe|negotiat/],
  ['lead', /^(?!not\b|no\b|pas\b|non\b).*(\bleads?\b|prospect|piste)/],
  ['contact', /contact|message|inbound|demande|form/],
]

/** Begins with what did not happen: "not hired", "pas de rendez-vous", "no contact". */
const DENIED = /^(not|no|never|pas|non|jamais|sans|aucune?|nicht|kein\w*|nie|ningun\w*|nao|niet|geen)\b/

/** A denied stage that names no step at all is not understood. */
function isStage(folded: string): boolean {
  return !/^(not|no|pas|non) (a |an |un |une )?(lead|prospect|piste|contact)/.test(folded)
}

function stageOf(row: MappedRow): { kind: OutcomeKind; stage?: DealStage } {
  const found = row.text('kind')
  if (found === '') throw new RowError('required', { column: row.title('kind') })
  const folded = foldLabel(found)
  const stage = stateOfStage(found)
  if (stage === 'won') return { kind: 'deal', stage }
  if (stage === 'lost' && isStage(folded)) return { kind: 'opportunity', stage }
  const kind = DENIED.test(folded)
    ? undefined
    : KINDS.find(([name, words]) => name === folded || words.test(folded))?.[0]
  if (kind !== undefined) return { kind }
  if (stage === 'open' && isUndecided(found)) return { kind: 'opportunity', stage }
  throw new RowError('valueUnknown', { column: row.title('kind'), found, expected: OUTCOME_KINDS.join(', ') })
}

/** The place of every mapped column, by its title, exact or folded. */
function placesIn({ header }: MappableTable, { columns }: Mapping): Map<MappedField, number> {
  const labels = header.cells.map(foldLabel)
  const places = new Map<MappedField, number>()
  for (const [field, title] of Object.entries(columns) as [MappedField, string][]) {
    const exact = header.cells.findIndex((text) => text.trim() === title)
    const at = exact >= 0 ? exact : labels.indexOf(foldLabel(title))
    if (at >= 0) places.set(field, at)
  }
  return places
}

/** What the person said of dates and decimals, else what the whole file tells and by what; null where neither does. */
export function settledBy(table: MappableTable, mapping: Mapping): Settled {
  const places = placesIn(table, mapping)
  const at = (row: Row, field: MappedField) => cell(row, places.get(field) ?? -1).trim()
  const amounts = table.rows.map((row) => at(row, 'value'))
  const decimal = decimalOf(amounts)
  const dates = table.rows.map((row) => at(row, 'date'))
  const order = orderAndReason({
    texts: dates,
    posts: table.rows.map((row) => ({ text: at(row, 'date'), link: at(row, 'url') })),
    daily: mapping.target === 'figures' ? dates : [],
  })
  const proof =
    decimal === 'ambiguous' ? undefined : amounts.find((amount) => decimalOf([amount]) === decimal)
  return {
    dateOrder: mapping.dateOrder ?? order?.order ?? null,
    decimal: mapping.decimal ?? (decimal === 'ambiguous' ? null : decimal),
    reasons: {
      dateOrder: mapping.dateOrder === null ? (order?.reason ?? null) : null,
      decimal: mapping.decimal === null && proof !== undefined ? { example: proof } : null,
    },
  }
}

function cellsOf(
  table: MappableTable,
  mapping: Mapping,
  { timezone }: FormatContext,
): (row: Row) => MappedRow {
  const { header } = table
  const places = placesIn(table, mapping)
  const at = (row: Row, field: MappedField) => cell(row, places.get(field) ?? -1).trim()
  const { dateOrder: order, decimal } = settledBy(table, mapping)
  const sheet = sheetName(table.sheet)
  const inUtc = /(^|[^\p{L}])(utc|gmt)([^\p{L}]|$)/iu.test(cell(header, places.get('date') ?? -1))
  return (row) => {
    goesBeyond(width(row), width(header), sheet)
    if ([firstText(row), at(row, 'label'), at(row, 'text')].some(saysTotal)) throw new RowError('total')
    const date = () => {
      const text = at(row, 'date')
      const parsed = parseDate(text, order ? { order } : {})
      if (parsed === null) throw dateError(text, order)
      return parsed.time !== null && inUtc ? { ...parsed, utc: true } : parsed
    }
    return {
      text: (field) => at(row, field),
      title: (field) => mapping.columns[field] ?? field,
      has: (field) => places.has(field),
      count: (field) =>
        keptCountIn(table.rows, row, places.get(field) ?? -1, mapping.columns[field] ?? field),
      moment: () => localMoment(date(), timezone),
      day: () => localDayOf(date(), timezone),
      decimal: decimal ?? 'ambiguous',
    }
  }
}
