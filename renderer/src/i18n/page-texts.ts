import { flatten } from '#shared/locale/flatten'
import type { Texts } from '#shared/locale/locale-definition'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'

/** The texts loaded so far. Replaces `shared/locale/messages.ts`, so that the start waits for one language only. */
export const MESSAGES: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() }

const START_FILES: Readonly<Record<Language, () => Promise<{ startTexts: Texts }>>> = {
  fr: () => import('#shared/locale/fr/start-texts'),
  en: () => import('#shared/locale/en/start-texts'),
}

/** Loads the texts of the client list in a language: all that the first screen waits for. */
export async function loadStartTexts(language: Language): Promise<void> {
  if (MESSAGES[language].size === 0)
    flatten((await START_FILES[language]()).startTexts, '', MESSAGES[language])
}

const FILES: Readonly<Record<Language, () => Promise<{ texts: Texts }>>> = {
  fr: () => import('#shared/locale/fr/texts'),
  en: () => import('#shared/locale/en/texts'),
}

const whole = new Set<Language>()

/** Loads the remaining texts in every language, once. */
export async function loadTexts(): Promise<void> {
  await Promise.all(
    LANGUAGES.map(async (language) => {
      if (whole.has(language)) return
      flatten((await FILES[language]()).texts, '', MESSAGES[language])
      whole.add(language)
    }),
  )
}

const TEAM_FILES: Readonly<Record<Language, () => Promise<{ teamTexts: Texts }>>> = {
  fr: () => import('#shared/locale/fr/team-texts'),
  en: () => import('#shared/locale/en/team-texts'),
}

/** Loads the team texts in every language; only an employer's screens use them. */
export async function loadTeamTexts(): Promise<void> {
  await Promise.all(
    LANGUAGES.map(async (language) => {
      flatten((await TEAM_FILES[language]()).teamTexts, '', MESSAGES[language])
    }),
  )
}
