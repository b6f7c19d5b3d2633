import { MAPPING_TARGETS, type MappedField, type Mapping, type MappingTarget } from '#shared/model/mapping'
import type { GuessedMapping } from '#shared/records/table-description'
import { parseNumber } from '#shared/values/numbers'
import { foldLabel } from '#shared/values/labels'
import { parsePostRef } from '#shared/values/urn'
import { escapePattern } from '#shared/values/escape-pattern'
import { isDate, isLink } from '../formats/support/sheets'
import { decimalOf } from '../formats/support/money'
import { orderOf } from '../formats/support/date-order'
import { cell, type ReadFile, type Row } from '../read/table'
import { ALIASES, FIELDS_OF } from './aliases'
import { mappableTable } from './table'

/** Rows looked at for what a column holds. */
const SAMPLE = 200

interface Column {
  title: string
  label: string
  texts: string[]
  /** Shares (0-1) of the texts that are links to posts, links, dates and numbers. */
  posts: number
  links: number
  dates: number
  numbers: number
  /** Mean number of characters. */
  length: number
}

/** Proposes how to read a table, by titles and values in English and French; null where nothing can be made of it. */
export function guessMapping(file: ReadFile): GuessedMapping | null {
  const table = mappableTable(file)
  if (!table) return null
  const columns = columnsOf(table.header, table.rows.slice(0, SAMPLE))
  const guesses = MAPPING_TARGETS.map((target) => guessAs(target, columns)).filter((guess) => guess !== null)
  const best = guesses.reduce<Guess | null>((a, b) => (a === null || b.points > a.points ? b : a), null)
  if (best === null) return null
  const titles = table.header.cells.map((text) => text.trim())
  const textsOf = (field: MappedField) => {
    const at = titles.indexOf(best.fields.get(field)?.title ?? '\0')
    return at < 0 ? [] : table.rows.map((row) => cell(row, at).trim())
  }
  const dates = textsOf('date')
  const links = textsOf('url')
  const order = orderOf({
    texts: dates,
    posts: dates.map((text, index) => ({ text, link: links[index] ?? '' })),
    daily: best.target === 'figures' ? dates : [],
  })
  const decimal = decimalOf(textsOf('value'))
  const asked = order === null && dates.some((text) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(text))
  const kind = best.target === 'outcomes' && !best.fields.has('kind')
  return {
    mapping: {
      target: best.target,
      who: 'person',
      columns: titlesOf(best.fields),
      dateOrder: order,
      decimal: decimal === 'ambiguous' ? null : decimal,
      kind: kind ? 'contact' : null,
      header: titles,
    },
    confidence: best.confidence,
    open: [...(asked ? (['dateOrder'] as const) : []), ...(kind ? (['kind'] as const) : [])],
  }
}

interface Guess {
  target: MappingTarget
  fields: Map<MappedField, Column>
  points: number
  confidence: number
}

/** The columns that suit the fields of each kind of table, whether or not they make one; for a person who says what the rows are. */
export function guessColumns(file: ReadFile): Record<MappingTarget, Mapping['columns']> {
  const table = mappableTable(file)
  const columns = table ? columnsOf(table.header, table.rows.slice(0, SAMPLE)) : []
  const of = (target: MappingTarget) => titlesOf(fieldsFor(target, columns).fields)
  return { posts: of('posts'), figures: of('figures'), outcomes: of('outcomes') }
}

function titlesOf(fields: ReadonlyMap<MappedField, Column>): Mapping['columns'] {
  return Object.fromEntries([...fields].map(([field, { title }]) => [field, title]))
}

function guessAs(target: MappingTarget, columns: readonly Column[]): Guess | null {
  const { fields, sure } = fieldsFor(target, columns)
  const needed = neededFor(target, fields)
  if (needed === null) return null
  const confidence = Math.min(...needed.map((field) => sure.get(field) ?? 0))
  // Every matched column counts for the target, required ones most.
  const points = confidence * 3 + [...sure.values()].reduce((sum, value) => sum + value, 0) / columns.length
  return { target, fields, points, confidence: Math.min(1, Math.round(confidence * 100) / 100) }
}

function fieldsFor(
  target: MappingTarget,
  columns: readonly Column[],
): { fields: Map<MappedField, Column>; sure: Map<MappedField, number> } {
  const fields = new Map<MappedField, Column>()
  const sure = new Map<MappedField, number>()
  const taken = new Set<Column>()
  const pairs = FIELDS_OF[target].flatMap((field) =>
    columns.map((column) => ({ field, column, points: fit(field, column) })),
  )
  for (const { field, column, points } of pairs.sort((a, b) => b.points - a.points)) {
    if (points < 0.5 || fields.has(field) || taken.has(column)) continue
    fields.set(field, column)
    sure.set(field, points)
    taken.add(column)
  }
  return { fields, sure }
}

/** The fields that make a table what it is, null where one is missing. */
function neededFor(target: MappingTarget, fields: ReadonlyMap<MappedField, Column>): MappedField[] | null {
  const has = (field: MappedField) => fields.has(field)
  if (target === 'posts') {
    const what = has('url') ? 'url' : has('text') ? 'text' : null
    const isDated = has('date') || (fields.get('url')?.posts ?? 0) > 0.9
    return what === null || !isDated ? null : has('date') ? [what, 'date'] : [what]
  }
  if (!has('date')) return null
  if (target === 'figures') {
    if (has('metric') && has('value')) return ['date', 'metric', 'value']
    const figure = [...fields.keys()].find((field) => !['date', 'metric', 'value'].includes(field))
    return figure === undefined || repeats(fields.get('date')) ? null : ['date', figure]
  }
  const what = (['kind', 'source', 'label'] as const).find(has)
  return what === undefined || (!has('label') && !has('kind')) ? null : ['date', what]
}

/** A list of dated figures has one row per day. */
function repeats(column: Column | undefined): boolean {
  const texts = column?.texts ?? []
  return new Set(texts).size < texts.length * 0.9
}

/** How well a column suits a field, 0 to 1: its values must, its title may. */
function fit(field: MappedField, column: Column): number {
  const values = valuesFit(field, column)
  if (values === 0) return 0
  const names = ALIASES[field] ?? []
  if (names.includes(column.label)) return 0.6 + 0.4 * values
  const inside = names.some(
    (name) => name.length > 3 && new RegExp(`(^|[^a-z])${escapePattern(name)}($|[^a-z])`).test(column.label),
  )
  if (inside && !RATES.test(column.label)) return 0.45 + 0.3 * values
  return byValues(field, column)
}

/** Rates and shares are computed anew, never taken from a tool. */
const RATES = /rate|ratio|taux|%|ctr|per |par |moyen|average|avg/

function valuesFit(field: MappedField, { posts, links, dates, numbers, texts }: Column): number {
  if (texts.length === 0) return 0
  if (field === 'url') return posts > 0 ? posts : links > 0.5 ? 0.3 * links : 0
  if (field === 'date') return dates
  if (field === 'kind' || field === 'type' || field === 'metric')
    return links > 0 || numbers > 0.5 || dates > 0.5 ? 0 : fewWords(texts)
  if (field === 'text' || field === 'label' || field === 'source' || field === 'currency')
    return links > 0.5 || dates > 0.5 || numbers > 0.8 ? 0 : 1
  return dates > 0.5 && numbers < 0.5 ? 0 : numbers
}

/** Words of a list come again, texts do not. */
function fewWords(texts: readonly string[]): number {
  const different = new Set(texts.map(foldLabel)).size
  return texts.every((text) => text.length <= 60) && different <= Math.max(8, texts.length / 3) ? 1 : 0
}

/** Links to posts, dates and long texts tell themselves. */
function byValues(field: MappedField, { posts, dates, length, numbers }: Column): number {
  if (field === 'url') return posts > 0.8 ? 0.7 : 0
  if (field === 'date') return dates > 0.9 ? 0.65 : 0
  return field === 'text' && length > 60 && numbers < 0.1 && dates < 0.1 && posts < 0.1 ? 0.55 : 0
}

function columnsOf(header: Row, rows: readonly Row[]): Column[] {
  return header.cells.flatMap((raw, at) => {
    const title = raw.trim()
    if (title === '') return []
    const texts = rows.map((row) => cell(row, at).trim()).filter((text) => text !== '')
    const share = (is: (text: string) => boolean) =>
      texts.length === 0 ? 0 : texts.filter(is).length / texts.length
    const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
    return [
      {
        title,
        label: foldLabel(title),
        texts,
        posts: share((text) => isLink(text) && parsePostRef(text) !== null),
        links: share(isLink),
        dates: share(isDate),
        numbers: share((text) => parseNumber(text.replace(/€|\$|£|\bEUR\b|\bUSD\b/g, '')) !== null),
        length,
      },
    ]
  })
}
