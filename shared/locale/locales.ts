import type { Language } from '#shared/model/vocabulary'
import { en } from './en'
import { fr } from './fr'
import type { LocaleDefinition } from './locale-definition'

/** Every language of the interface and the report, without its texts. */
export const LOCALES: Readonly<Record<Language, LocaleDefinition>> = { fr, en }
