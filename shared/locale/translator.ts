import { IntlMessageFormat, type Formatters } from 'intl-messageformat'
import type { Message, MessageValues } from '#shared/model/app-error'
import type { Language } from '#shared/model/vocabulary'
import { formatsOf, type Formats } from './formats'
import type { MessageKey } from './keys'
import { LOCALES } from './locales'
import { MESSAGES } from './messages'
import { quotation, typography } from './typography'

/** Texts, numbers and dates of one language, with its typography. */
export interface Translator {
  language: Language
  /** The BCP 47 tag, for the platform's formatters. */
  tag: string
  /** The thousands separator. */
  thousands: string
  /** The text for a key; ISO days are printed where the text has a date, lists as enumerations. */
  t: (key: MessageKey, values?: MessageValues) => string
  /** The text for a message. */
  message: (message: Message) => string
  /** Whether a text exists for a key built at run time. */
  has: (key: string) => key is MessageKey
  integer: (value: number) => string
  /** A number with at most `digits` decimals (default 1). */
  decimal: (value: number, digits?: number) => string
  /** A number with exactly `digits` decimals, so that the figures of a column line up. */
  fixed: (value: number, digits: number) => string
  /** A fraction 0-1 as a percentage with at most `digits` decimals (default 0). */
  percent: (fraction: number, digits?: number) => string
  /** An amount with its currency code; if that is null or not a three-letter code, the number with the currency as given. */
  amount: (value: number, currency: string | null) => string
  /** An ISO day or moment: `short` 8 juil., `medium` 8 juil. 2026, `long` 8 juillet 2026, `month` juil. 2026. */
  date: (iso: string, style?: 'short' | 'medium' | 'long' | 'month' | 'monthShort') => string
  /**
   * A text that is not ours (a post, a question, a name): its characters stay, but in French no line breaks before its high punctuation.
   */
  quote: (text: string) => string
  /** A text written for the report (the consultant’s), with the language's full typography. */
  prose: (text: string) => string
}

const DATE_STYLES = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  monthShort: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const NUMBER_STYLES = {
  percent: { style: 'percent', maximumFractionDigits: 0 },
  one: { maximumFractionDigits: 1 },
  two: { maximumFractionDigits: 2 },
  three: { maximumFractionDigits: 3 },
  percent1: { style: 'percent', maximumFractionDigits: 1 },
} as const

declare const console: { warn: (text: string) => void }

/**
 * What to do for a key without a text, which only an audit of another version can contain: print the key and log a warning. Tests throw
 * instead.
 */
export const unknownKey = {
  found(key: string, language: Language): string {
    console.warn(`No text for "${key}" in ${language}`)
    return key
  },
}

/** The translator for a language; caches parsed messages. */
export function createTranslator(language: Language): Translator {
  const texts = MESSAGES[language]
  const { tag: locale, dates } = LOCALES[language]
  const formats = formatsOf(locale)
  const parsed = new Map<string, Parsed>()
  const fix = (text: string) => typography(text, language)

  function format(key: string, decimals: Decimals): Parsed | null {
    const cell = `${decimals.join(' ')} ${key}`
    const known = parsed.get(cell)
    if (known) return known
    const text = texts.get(key)
    if (text === undefined) return null
    const message = new IntlMessageFormat(
      text,
      locale,
      { date: withUtc(DATE_STYLES), number: numberStyles(decimals) },
      { ignoreTag: true, formatters: formattersOf(formats) },
    )
    const made = { message, roles: rolesOf(message) }
    parsed.set(cell, made)
    return made
  }

  function t(key: MessageKey, values: MessageValues = {}): string {
    const found = format(key, decimalsIn(values))
    if (!found) return unknownKey.found(key, language)
    const { message, roles } = found
    const shields = shieldTexts(prepare(values, roles, formats), roles.selectors)
    return shields.restore(fix(dates(String(message.format(shields.values)))))
  }

  return {
    language,
    tag: locale,
    thousands:
      formats
        .number()
        .formatToParts(12345)
        .find(({ type }) => type === 'group')?.value ?? '',
    t,
    message: ({ key, values }) => t(key, values),
    has: (key): key is MessageKey => texts.has(key),
    integer: (value) => fix(formats.number({ maximumFractionDigits: 0 }).format(value)),
    decimal: (value, digits = 1) => fix(formats.number({ maximumFractionDigits: digits }).format(value)),
    fixed: (value, digits) =>
      fix(formats.number({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)),
    percent: (fraction, digits = 0) =>
      fix(formats.number({ style: 'percent', maximumFractionDigits: digits }).format(fraction)),
    amount: (value, currency) => fix(amountIn(formats, value, currency)),
    date: (iso, style = 'medium') =>
      fix(dates(formats.date({ ...DATE_STYLES[style], timeZone: 'UTC' }).format(utc(iso)))),
    quote: (text) => quotation(text, language),
    prose: fix,
  }
}

// The code, because a symbol such as $ stands for several currencies.
function amountIn(formats: Formats, value: number, currency: string | null): string {
  const digits = Number.isInteger(value) ? 0 : 2
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  if (currency !== null && /^[A-Z]{3}$/.test(currency))
    return formats.number({ ...style, style: 'currency', currency, currencyDisplay: 'code' }).format(value)
  const number = formats.number(style).format(value)
  return currency === null ? number : `${number} ${currency}`
}

// Every message is in the translator's locale, so other locales are never requested.
function formattersOf(formats: Formats): Formatters {
  return {
    getNumberFormat: (_, options) => formats.number(options),
    getDateTimeFormat: (_, options) => formats.date(options),
    getPluralRules: (_, options) => formats.plural(options),
  }
}

interface NumberStyle {
  style?: 'percent'
  maximumFractionDigits: number
}

/** Minimum decimals of a message's plain numbers and percentages. */
type Decimals = readonly [plain: number, percent: number]

// If a figure is so close to a limit that the usual rounding would move it across, its message's values ask for more decimals.
function decimalsIn({ decimals, percentDecimals }: MessageValues): Decimals {
  const count = (value: unknown) => (typeof value === 'number' ? value : 0)
  return [count(decimals), count(percentDecimals)]
}

function numberStyles([plain, percent]: Decimals): Record<string, NumberStyle> {
  const styles: Record<string, NumberStyle> = NUMBER_STYLES
  return Object.fromEntries(
    Object.entries(styles).map(([name, style]) => {
      const least = style.style === 'percent' ? percent : plain
      return [name, { ...style, maximumFractionDigits: Math.max(style.maximumFractionDigits, least) }]
    }),
  )
}

interface Parsed {
  message: IntlMessageFormat
  roles: Roles
}

type Ready = Record<string, string | number | boolean | Date | null>

interface Roles {
  selectors: ReadonlySet<string>
  dates: ReadonlySet<string>
  /** Arguments printed unchanged, under the names that `rolesOf` gives them. */
  plain: ReadonlySet<string>
}

function prepare(values: MessageValues, { selectors, dates, plain }: Roles, formats: Formats): Ready {
  // An audit stored by an earlier version may lack a value that the text selects by; it then takes the `other` case.
  const ready: Ready = Object.fromEntries([...selectors].map((name) => [name, 'other']))
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value))
      ready[name] = isOpenEnded(values)
        ? value.join(', ')
        : formats.list({ type: 'conjunction' }).format(value)
    else if (typeof value === 'string' && dates.has(name)) ready[name] = utc(value)
    else ready[name] = value
    if (plain.has(name)) ready[printed(name)] = plainly(ready[name] ?? null, formats)
  }
  return ready
}

/** Whether a list goes on: "and three others" follows in the text, so it has no "and" of its own. */
function isOpenEnded({ more }: MessageValues): boolean {
  return typeof more === 'number' && more > 0
}

/** The name under which an argument is printed, distinct from the number that selects a plural. */
const printed = (name: string) => `${name}\uE002`

// A number printed without a format is grouped like any other.
function plainly(value: Ready[string], formats: Formats): Ready[string] {
  return typeof value === 'number' ? formats.number().format(value) : value
}

const VOWEL = /^[AEIOUÀÂÉÈÊËÎÏÔÖÛÜŒÆ]/
/** Marks a name that begins with a vowel, before which French articles and prepositions are elided. */
const BEFORE_VOWEL = '\uE003'

// File names and quoted texts must not be altered, so private-use marks shield them from typography.
function shieldTexts(
  values: Ready,
  selectors: ReadonlySet<string>,
): { values: Ready; restore: (text: string) => string } {
  const texts: string[] = []
  const shielded: Ready = {}
  for (const [name, value] of Object.entries(values)) {
    shielded[name] =
      typeof value === 'string' && !selectors.has(name)
        ? `${VOWEL.test(value) ? BEFORE_VOWEL : ''}\uE000${texts.push(value) - 1}\uE001`
        : value
  }
  return {
    values: shielded,
    restore: (text) =>
      text.replace(/\uE003?\uE000(\d+)\uE001/g, (_, index: string) => texts[Number(index)] ?? ''),
  }
}

/** Which arguments a message selects by, prints as dates, and prints unchanged; the last get separate names. */
function rolesOf(message: IntlMessageFormat): Roles {
  const selectors = new Set<string>()
  const dates = new Set<string>()
  const plain = new Set<string>()
  const visit = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      const type: number = element.type
      if (type === DATE && 'value' in element) dates.add(element.value)
      if (type === ARGUMENT && 'value' in element) {
        plain.add(element.value)
        element.value = printed(element.value)
      }
      if (!('options' in element)) continue
      if (type === SELECT) selectors.add(element.value)
      for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  visit(message.getAst())
  return { selectors, dates, plain }
}

// Element types in the parser's tree (a const enum there).
const ARGUMENT = 1
const DATE = 3
const SELECT = 5

function utc(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso)
}

function withUtc(
  styles: Record<string, Intl.DateTimeFormatOptions>,
): Record<string, Intl.DateTimeFormatOptions> {
  return Object.fromEntries(
    Object.entries(styles).map(([name, style]) => [name, { ...style, timeZone: 'UTC' }]),
  )
}
