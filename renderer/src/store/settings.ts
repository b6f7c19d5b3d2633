import type { Consultant } from '#shared/model/client'
import { interfaceLanguage, type Language, type Preset } from '#shared/model/vocabulary'
import type { OwnGrid } from '#shared/model/own-grid'
import type { Logo } from '#shared/host/results'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from './database'
import { sorted } from './sound-rows'
import { kept } from './unsaved'

/** One of the consultant's own grids, with the preset it is based on. */
export interface KeptGrid extends OwnGrid {
  preset: Preset
}

/** A sentence reusable for every client, in the languages it was written in; placeholders such as `{client}` stand for what differs. */
export interface Sentence {
  id: string
  words: Partial<Record<Language, string>>
}

/** The consultant's own choice of sections for a report, in their order; the cover is always printed. */
export interface KeptTemplate {
  name: string
  sections: string[]
}

/** The preferences of this installation. */
export interface Settings {
  language: Language
  scheme: 'auto' | 'light' | 'dark'
  /** Single-letter shortcuts (WCAG 2.1.4: they can be turned off). */
  letters: boolean
  /** The white label that new clients start with. */
  consultant: Consultant
  logo: Logo | null
  /** The consultant's own grids. */
  grids: KeptGrid[]
  /** The consultant's own sentences. */
  sentences: Sentence[]
  /** The consultant's own report templates. */
  templates: KeptTemplate[]
}

/** The stored settings over the defaults; a damaged one counts as never set. */
export async function readSettings(systemLanguage: string): Promise<Settings> {
  const stored = Object.fromEntries(
    (await sorted('settings', await db.settings.toArray())).rows.map(({ key, value }) => [key, value]),
  ) as Partial<Settings>
  return {
    language: interfaceLanguage(systemLanguage),
    scheme: 'auto',
    letters: true,
    consultant: {},
    logo: null,
    grids: [],
    sentences: [],
    templates: [],
    ...stored,
  }
}

/** The settings, live; `undefined` while loading. */
export function useStoredSettings(systemLanguage: string): Settings | undefined {
  return useLiveQuery(() => readSettings(systemLanguage), [systemLanguage])
}

/** Saves the white label as it is typed. */
export const saveConsultant = kept(
  'saveConsultant',
  [db.settings],
  (consultant: Consultant) => writeSetting('consultant', consultant),
  () => '',
)

/** Saves one preference. */
export async function writeSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await db.settings.put({ key, value })
}
