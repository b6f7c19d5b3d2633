import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/primitives'
import type { Logo } from '#shared/host/results'
import { db } from './database'
import { kept } from './unsaved'

/** The preferences of this installation. */
export interface Settings {
  language: Language
  scheme: 'auto' | 'light' | 'dark'
  /** Single-letter shortcuts (WCAG 2.1.4: they can be turned off). */
  letters: boolean
  /** The white label that new clients start with. */
  consultant: Consultant
  logo: Logo | null
}

/** The settings as stored, over what a new installation starts with. */
export async function readSettings(systemLanguage: string): Promise<Settings> {
  const stored = Object.fromEntries(
    (await db.settings.toArray()).map(({ key, value }) => [key, value]),
  ) as Partial<Settings>
  return {
    language: systemLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en',
    scheme: 'auto',
    letters: true,
    consultant: {},
    logo: null,
    ...stored,
  }
}

/** Stores the white label as it is typed. */
export const saveConsultant = kept(
  'saveConsultant',
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
