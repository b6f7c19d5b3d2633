import { flatten } from '#shared/locale/flatten'
import type { Texts } from '#shared/locale/locale-definition'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'

/** The texts that the page has by now: stands in the place of `shared/locale/messages.ts`, so that a start waits for one language only. */
export const MESSAGES: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() }

const FILES: Readonly<Record<Language, () => Promise<{ texts: Texts }>>> = {
  fr: () => import('#shared/locale/fr/texts'),
  en: () => import('#shared/locale/en/texts'),
}

/** Brings the texts of these languages, of all where none is named; those that are there already are not asked for again. */
export async function loadTexts(languages: readonly Language[] = LANGUAGES): Promise<void> {
  await Promise.all(
    languages.map(async (language) => {
      if (MESSAGES[language].size === 0) flatten((await FILES[language]()).texts, '', MESSAGES[language])
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
