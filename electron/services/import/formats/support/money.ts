import { RowError } from '#shared/model/app-error'
import { decideDecimal, parseNumber, parseShown, type DecimalSign } from '#shared/values/numbers'
import { unitOfTitle } from '#shared/values/title-unit'

/** An amount and the currency written with it, null if there is none. */
export interface Money {
  value: number | null
  currency: string | null
}

/** Longer than this, a text is no amount. */
const MOST_CHARS = 100

const SIGNS: [RegExp, string][] = [
  [/€|\beuros?\b/i, 'EUR'],
  [/£/, 'GBP'],
  [/\bCHF\b/i, 'CHF'],
  [/\bCA\$|\bCAD\b/i, 'CAD'],
  [/\bUSD\b|\$/i, 'USD'],
  [/\bEUR\b/i, 'EUR'],
  [/\bGBP\b/i, 'GBP'],
]

/** "12 000 €" as 12000 EUR, '' as nothing; throws `numberInvalid`. `decimal`: the sign of the whole file, where it is known. */
export function moneyOf(
  text: string,
  column: string,
  decimal: DecimalSign | 'ambiguous' = 'ambiguous',
): Money {
  if (text.trim() === '') return { value: null, currency: null }
  if (text.length > MOST_CHARS) throw new RowError('numberInvalid', { column, found: text.trim() })
  const bare = bareAmount(text)
  const own = decideDecimal([bare])
  const sign = own !== 'ambiguous' ? own : decimal !== 'ambiguous' ? decimal : otherSign(bare)
  const plain = parseNumber(bare, sign)
  // "12 k€" says its unit beside it, "Amount (k€)" above it.
  const value = plain === null ? (parseShown(bare, sign)?.value ?? null) : plain * unitOfTitle(column)
  if (value === null || value < 0 || bare.includes('%'))
    throw new RowError('numberInvalid', { column, found: text.trim() })
  return { value, currency: signOf(text) ?? signOf(column) }
}

/** The code of a currency cell or of the sign in it, null where blank. */
export function currencyOf(text: string): string | null {
  const found = text.trim()
  return found === '' ? null : (signOf(found) ?? found.toUpperCase())
}

/** The decimal sign that the amounts of a column prove together. */
export function decimalOf(texts: readonly string[]): DecimalSign | 'ambiguous' {
  return decideDecimal(texts.map(bareAmount))
}

function bareAmount(text: string): string {
  return text
    .slice(0, MOST_CHARS)
    .replace(/CA\$|€|£|\$|(?<![a-jln-z])(euros?|EUR|USD|CHF|GBP|CAD)\b/gi, '')
    .trim()
}

function signOf(text: string): string | null {
  return SIGNS.find(([names]) => names.test(text))?.[1] ?? null
}

/** No amount has three decimals: "1.234" and "1,234" are both thousands. */
function otherSign(text: string): DecimalSign {
  return text.includes('.') ? ',' : '.'
}
