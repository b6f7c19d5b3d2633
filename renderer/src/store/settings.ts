import type { Consultant } from '#shared/model/client'
import { interfaceLanguage, type Language, type Preset } from '#shared/model/vocabulary'
import type { OwnGrid } from '#shared/model/own-grid'
import type { Logo } from '#shared/host/results'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from './database'
import { sorted } from './sound-rows'
import { kept } from './unsaved'

/** A grid of the consultant's own, with the scoring profile that it lies over. */
export interface KeptGrid extends OwnGrid {
  preset: Preset
}

/** A sentence that follows from client to client, in the languages it is written in; `{client}` and its like stand for what differs. */
export interface Sentence {
  id: string
  words: Partial<Record<Language, string>>
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
  /** The grids of the consultant's own. */
  grids: KeptGrid[]
  /** The consultant's own sentences. */
  sentences: Sentence[]
}

/** The settings as stored, over what a new installation starts with; one that is damaged counts as never set. */
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
    ...stored,
  }
}

/** The settings, live; `undefined` until they are read. */
export function useStoredSettings(systemLanguage: string): Settings | undefined {
  return useLiveQuery(() => readSettings(systemLanguage), [systemLanguage])
}

/** Stores the white label as it is typed. */
export const saveConsultant = kept(
  'saveConsultant',
  [db.settings],
  (consultant: Consultant) => writeSetting('consultant', consultant),
  () => '',
)

/** Stores one preference. */
export async function writeSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await db.settings.put({ key, value })
}
