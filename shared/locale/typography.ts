import type { Language } from '#shared/model/vocabulary'
import { LOCALES } from './locales'

/**
 * A text with its language's typography: typographic apostrophes and true minus signs in every language, the rest as the language requires.
 */
export function typography(text: string, language: Language): string {
  return LOCALES[language].typography(
    text.replace(/(\p{L})'(?=\p{L})/gu, '$1’').replace(/(^|[\s(\u00a0\u202f])-(?=\d)/g, '$1\u2212'),
  )
}

/** Another person's text as quoted in a language: every character stays. */
export function quotation(text: string, language: Language): string {
  return LOCALES[language].quotation(text)
}
