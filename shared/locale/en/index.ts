import type { LocaleDefinition } from '../locale-definition'
import { texts } from './texts'

/** English. */
export const en: LocaleDefinition = {
  tag: 'en-GB',
  name: 'English',
  texts,
  typography: (text) => text,
  quotation: (text) => text,
  dates: (text) => text,
}
