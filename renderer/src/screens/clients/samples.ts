import type { Language } from '#shared/model/vocabulary'

export type Sample = 'camille' | 'etienne' | 'halvea'

/** The bundled samples, the one in this language first (Camille's texts are French, Étienne's English), the employer last. */
export function samplesFor(language: Language): Sample[] {
  return language === 'fr' ? ['camille', 'etienne', 'halvea'] : ['etienne', 'camille', 'halvea']
}
