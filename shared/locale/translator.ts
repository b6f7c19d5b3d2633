import { IntlMessageFormat } from 'intl-messageformat'
import type { Message, MessageValues } from '#shared/model/app-error'
import type { Language } from '#shared/model/primitives'
import { MESSAGES } from './messages'
import { typography } from './typography'

/** Texts, numbers and dates of one language, typographically right. */
export interface Translator {
  language: Language
  /** The text of a key; values that are ISO days may be used as dates, lists as enumerations. Throws on an unknown key. */
  t: (key: string, values?: MessageValues) => string
  /** The text of a message. */
  message: (message: Message) => string
  has: (key: string) => boolean
  integer: (value: number) => string
  /** A number with at most `digits` decimals (default 1). */
  decimal: (value: number, digits?: number) => string
  /** A fraction 0-1 as a percentage with at most `digits` decimals (default 0). */
  percent: (fraction: number, digits?: number) => string
  /** An ISO day or moment: `short` 8 juil., `medium` 8 juil. 2026, `long` 8 juillet 2026, `month` juil. 2026. */
  date: (iso: string, style?: 'short' | 'medium' | 'long' | 'month' | 'monthShort') => string
  /** Typography of the language applied to a text that is not ours (a post, a name). */
  quote: (text: string) => string
}

const DATE_STYLES = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  monthShort: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const

/** The translator of a language; it keeps the formats it has parsed. */
export function createTranslator(language: Language): Translator {
  const texts = MESSAGES[language]
  const locale = LOCALES[language]
  const parsed = new Map<string, IntlMessageFormat>()
  const fix = (text: string) => typography(text, language)

  function format(key: string): IntlMessageFormat {
    const known = parsed.get(key)
    if (known) return known
    const text = texts.get(key)
    if (text === undefined) throw new Error(`No text for "${key}" in ${language}`)
    const made = new IntlMessageFormat(text, locale, {
      date: { ...withUtc(DATE_STYLES) },
      number: { one: { maximumFractionDigits: 1 }, two: { maximumFractionDigits: 2 }, percent1: { style: 'percent', maximumFractionDigits: 1 } },
    })
    parsed.set(key, made)
    return made
  }

  function t(key: string, values: MessageValues = {}): string {
    return fix(String(format(key).format(prepare(values, locale))))
  }

  return {
    language,
    t,
    message: ({ key, values }) => t(key, values),
    has: (key) => texts.has(key),
    integer: (value) => fix(new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value)),
    decimal: (value, digits = 1) => fix(new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)),
    percent: (fraction, digits = 0) =>
      fix(new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(fraction)),
    date: (iso, style = 'medium') =>
      fix(new Intl.DateTimeFormat(locale, { ...DATE_STYLES[style], timeZone: 'UTC' }).format(utc(iso))),
    quote: fix,
  }
}

function prepare(values: MessageValues, locale: string): Record<string, string | number | boolean | Date | null> {
  const ready: Record<string, string | number | boolean | Date | null> = {}
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) ready[name] = new Intl.ListFormat(locale, { type: 'conjunction' }).format(value)
    else if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(value)) ready[name] = utc(value)
    else ready[name] = value
  }
  return ready
}

function utc(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso)
}

function withUtc(styles: Record<string, Intl.DateTimeFormatOptions>): Record<string, Intl.DateTimeFormatOptions> {
  return Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, { ...style, timeZone: 'UTC' }]))
}
