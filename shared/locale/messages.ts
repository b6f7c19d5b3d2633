import { LANGUAGES, type Language } from '#shared/model/vocabulary'
import { en } from './en'
import { fr } from './fr'
import type { LocaleDefinition, Texts } from './locale-definition'

/** Every language of the interface and the report. */
export const LOCALES: Readonly<Record<Language, LocaleDefinition>> = { fr, en }

/** Every text of the product by language and key: `<file>.<path>`. */
export const MESSAGES = Object.fromEntries(
  LANGUAGES.map((language) => [language, flatten(LOCALES[language].texts)]),
) as unknown as Readonly<Record<Language, ReadonlyMap<string, string>>>

function flatten(texts: Texts, prefix = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') into.set(prefix + key, value)
    else flatten(value, `${prefix}${key}.`, into)
  }
  return into
}
