import { flatten } from '#shared/locale/flatten'
import type { Texts } from '#shared/locale/locale-definition'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'

/** The texts that the page has by now: stands in the place of `shared/locale/messages.ts`, so that a start waits for one language only. */
export const MESSAGES: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() }

const START_FILES: Readonly<Record<Language, () => Promise<{ startTexts: Texts }>>> = {
  fr: () => import('#shared/locale/fr/start-texts'),
  en: () => import('#shared/locale/en/start-texts'),
}

/** Brings what the list of clients says in a language: all that the first screen waits for. */
export async function loadStartTexts(language: Language): Promise<void> {
  if (MESSAGES[language].size === 0)
    flatten((await START_FILES[language]()).startTexts, '', MESSAGES[language])
}

const FILES: Readonly<Record<Language, () => Promise<{ texts: Texts }>>> = {
  fr: () => import('#shared/locale/fr/texts'),
  en: () => import('#shared/locale/en/texts'),
}

const whole = new Set<Language>()

/** Brings the texts of every language; those that are there already are not asked for again. */
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

/** Brings what is said of a team, in every language: only an employer's screens say it. */
export async function loadTeamTexts(): Promise<void> {
  await Promise.all(
    LANGUAGES.map(async (language) => {
      flatten((await TEAM_FILES[language]()).teamTexts, '', MESSAGES[language])
    }),
  )
}
