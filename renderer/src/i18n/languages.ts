import { LOCALES } from '#shared/locale/locales'
import { createTranslator, type Translator } from '#shared/locale/translator'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'

/** Options for choosing a language, each under its own name. */
export function namedLanguages<Of extends Language>(
  languages: readonly Of[],
): { value: Of; label: string }[] {
  return languages.map((value) => ({ value, label: LOCALES[value].name }))
}

/** One translator per language, for text in a language other than the interface's. */
export const TRANSLATORS = Object.fromEntries(
  LANGUAGES.map((language) => [language, createTranslator(language)]),
) as Record<Language, Translator>
