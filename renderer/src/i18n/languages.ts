import { LOCALES } from '#shared/locale/locales'
import { createTranslator, type Translator } from '#shared/locale/translator'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'

/** Choices of a language under the name it has itself. */
export function namedLanguages<Of extends Language>(
  languages: readonly Of[],
): { value: Of; label: string }[] {
  return languages.map((value) => ({ value, label: LOCALES[value].name }))
}

/** A translator of each language, for what is written in another one than the interface. */
export const TRANSLATORS = Object.fromEntries(
  LANGUAGES.map((language) => [language, createTranslator(language)]),
) as Record<Language, Translator>
