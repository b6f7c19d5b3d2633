import { createContext, use } from 'react'
import type { Translator } from '#shared/locale/translator'

/** The translator of the interface. */
export const TranslatorContext = createContext<Translator | null>(null)

/** Texts, numbers and dates in the interface language. */
export function useTranslator(): Translator {
  const translator = use(TranslatorContext)
  if (!translator) throw new Error('No translator around this component')
  return translator
}
