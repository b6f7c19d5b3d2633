/** The decimal separator. */
export type DecimalSign = '.' | ','

/** A printed figure: `value` is numeric (`2 %` is 0.02), `bound` distinguishes `< 1 %` (below) and `> 10` (above). */
export interface Quantity {
  value: number
  bound: 'exact' | 'below' | 'above'
  percent: boolean
}

/**
 * Parses a number with its sign and group separators (space, no-break spaces, `'`, `’`, the other separator). Blank, inexact (`< 1 %`) and
 * unreadable texts are null, never 0. `decimal` matters only for `1,234` and `1.234`, where it defaults to `.`.
 */
export function parseNumber(text: string, decimal?: DecimalSign): number | null {
  const quantity = parseQuantity(text, decimal)
  return quantity?.bound === 'exact' ? quantity.value : null
}

/** A whole number, or null if the text is not one. */
export function parseCount(text: string, decimal?: DecimalSign): number | null {
  const value = parseNumber(text, decimal)
  return value !== null && Number.isSafeInteger(value) ? value : null
}

/** The same, but also reads `< 1 %`, `moins de 1 %` and the like. */
export function parseQuantity(text: string, decimal: DecimalSign = '.'): Quantity | null {
  const match = WHOLE.exec(plainFigures(text))
  if (!match) return null
  const [, sign, words = '', , body = '', percentSign] = match
  const digits = plainDigits(plainBody(body), decimal)
  if (digits === null) return null
  const percent = percentSign !== undefined
  const size = Number(percent ? shiftTwo(digits) : digits)
  const value = sign === undefined || size === 0 ? size : -size
  return { value, bound: boundOf(words), percent }
}

/**
 * The decimal separator of a whole column, decided by texts with only one reading (`1.234,5`, `2,5`, `0.047`). Without evidence, or with
 * evidence for both, it is `ambiguous`.
 */
export function decideDecimal(texts: Iterable<string>): DecimalSign | 'ambiguous' {
  const seen = new Set<DecimalSign>()
  for (const text of texts) {
    const body = WHOLE.exec(plainFigures(text))?.[4]
    if (body === undefined) continue
    const sign = evidence(plainBody(body))
    if (sign) seen.add(sign)
  }
  const [only, second] = [...seen]
  return only !== undefined && second === undefined ? only : 'ambiguous'
}

const SPACES = /[\s\u200B-\u200F\u2060]+/g
const BELOW = /^(?:<|≤|moins d[eu’']|less than|under|menos de)/i
const ABOVE = /^(?:>|≥|plus d[eu’']|more than|over)/i
const WHOLE =
  /^(?:[+]|([-\u2212\u2013]))?\s*((<|≤|>|≥|moins de|less than|under|menos de|plus de|more than|over)\s*)?(\d[\d\s\u200B-\u200F\u2060.,'’ʼ´`]*|[.,]\d+)\s*(%)?$/i
/** Lakh and crore: pairs of digits before the last three. */
const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}$/
const GROUPED = /^\d{1,3}(?:([ '’])\d{3})(?:\1\d{3})*$/

/** The text with the figures 0 to 9 and the signs of the figures of other scripts, as far as a number can be. */
function plainFigures(text: string): string {
  const start = text.trim().slice(0, 80)
  if (!/[^ -~]/.test(start)) return start
  return start
    .replace(/٫/g, ',')
    .replace(/٬/g, "'")
    .replace(/٪/g, '%')
    .replace(/\p{Nd}/gu, (sign) => FIGURES.get(sign) ?? sign)
}

/** Where the figures of a script begin: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]
const FIGURES = new Map(
  ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, figure) => [String.fromCodePoint(zero + figure), String(figure)] as const),
  ),
)

/** A body with one kind of space and one kind of apostrophe. */
function plainBody(body: string): string {
  return body.replace(SPACES, ' ').replace(/[ʼ´`]/g, '’').trim()
}

function boundOf(words: string): Quantity['bound'] {
  if (BELOW.test(words)) return 'below'
  return ABOVE.test(words) ? 'above' : 'exact'
}

/** `1 234,50` as `1234.50`; null if the groups are not those of a number. */
function plainDigits(body: string, decimal: DecimalSign): string | null {
  const sign = evidence(body) ?? decimal
  const at = body.lastIndexOf(sign)
  const whole = at < 0 ? body : body.slice(0, at)
  const decimals = at < 0 ? '' : body.slice(at + 1)
  if (!/^\d*$/.test(decimals)) return null
  const group = sign === '.' ? ',' : '.'
  const bare = ungroup(whole, group)
  return bare === null ? null : `${bare || '0'}.${decimals || '0'}`
}

function ungroup(whole: string, group: string): string | null {
  if (/^\d*$/.test(whole)) return whole
  if (GROUPED.test(whole)) return whole.replace(/[ '’]/g, '')
  if (group === ',' && INDIAN.test(whole)) return whole.replaceAll(',', '')
  const parts = whole.split(group)
  const regular = parts.slice(1).every((part) => /^\d{3}$/.test(part)) && /^\d{1,3}$/.test(parts[0] ?? '')
  return regular ? parts.join('') : null
}

/** The decimal separator a text proves by itself; null if it has none or is ambiguous. */
function evidence(body: string): DecimalSign | null {
  const comma = body.lastIndexOf(',')
  const point = body.lastIndexOf('.')
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  const sign = comma >= 0 ? ',' : '.'
  const parts = body.split(sign)
  if (parts.length === 1) return null
  if (parts.length > 2) return sign === ',' ? '.' : ','
  const [whole = '', decimals = ''] = parts
  const couldGroup = /^[1-9]\d{0,2}$/.test(whole) && decimals.length === 3
  return couldGroup ? null : sign
}

/** Shifts the decimal point two places left, without division error. */
function shiftTwo(digits: string): string {
  return `${digits}e-2`
}

/** A count as shown on a page; `rounded` if shown less precisely than known (`12,3 k`, `500+`). */
export interface ShownCount {
  value: number
  rounded: boolean
}

const UNITS: [RegExp, number][] = [
  [/^(k|mil|mila|mille|tsd\.?|milliers?|thousand)$/i, 1_000],
  [/^(m|mio\.?|mn|mln|millions?|millones|milh[õo]es|milioni)$/i, 1_000_000],
]
const NOUN =
  "(?:abonn[ée](?:\\(e\\))?e?s?|followers?|seguidores|follower|volgers|relations?|connections?|contacts?|impressions?|views?|vues?|r[ée]actions?|likes?|j[’']aime|comment(?:aire)?s?|reposts?|republications?|partages?|shares?|employ[ée]e?s?|salari[ée]s|employees|members?|membres?|personnes)"
const SHOWN = new RegExp(
  `^(.*\\d)\\s*(k|mila|mille|mil|tsd\\.?|milliers?|thousand|m|mio\\.?|mn|mln|millions?|millones|milh[õo]es|milioni)?\\s*(\\+)?(?:\\s+(?:de |d[’'])?${NOUN})?$`,
  'iu',
)

/** Parses `1.2M`, `12,3 k`, `500+` and `1 204 abonnés`; null if the text is not a count, or an ambiguous abbreviation. */
export function parseShown(text: string, decimal?: DecimalSign): ShownCount | null {
  const match = SHOWN.exec(plainFigures(text.replace(SPACES, ' ')))
  if (!match) return null
  const [, digits = '', unit, plus] = match
  const factor = unit === undefined ? 1 : (UNITS.find(([names]) => names.test(unit))?.[1] ?? 1)
  if (factor > 1 && decimal === undefined && /^\d{1,3}[.,]\d{3}$/.test(digits.trim())) return null
  const bare = parseNumber(digits, decimal)
  if (bare === null || digits.includes('%')) return null
  const value = factor === 1 ? bare : Math.round(bare * factor)
  return Number.isSafeInteger(value) ? { value, rounded: factor > 1 || plus !== undefined } : null
}
