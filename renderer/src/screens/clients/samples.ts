import type { Language } from '#shared/model/vocabulary'

export type Sample = 'camille' | 'etienne' | 'halvea'

/** The bundled clients, the one in this language first: the texts of Camille are French, those of Étienne English. The employer comes last. */
export function samplesFor(language: Language): Sample[] {
  return language === 'fr' ? ['camille', 'etienne', 'halvea'] : ['etienne', 'camille', 'halvea']
}
