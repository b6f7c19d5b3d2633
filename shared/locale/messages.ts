import type { Language } from '#shared/model/vocabulary'
import { texts as en } from './en/texts'
import { flatten } from './flatten'
import { texts as fr } from './fr/texts'

/** Every text of the product by language and key. The page replaces this module with its own, loaded language by language. */
export const MESSAGES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  fr: flatten(fr),
  en: flatten(en),
}
