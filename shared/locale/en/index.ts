import type { LocaleDefinition } from '../locale-definition'

/** English. */
export const en: LocaleDefinition = {
  tag: 'en-GB',
  name: 'English',
  typography: (text) => text,
  quotation: (text) => text,
  dates: (text) => text,
}
