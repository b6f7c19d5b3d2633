import type { Who } from '#shared/model/primitives'

/** Words for whose figure or post it is, in both languages. */
export const WHO_WORDS: Record<Who, readonly string[]> = {
  person: ['personne', 'profil', 'profile'],
  page: ['company page', 'entreprise', 'marque'],
}
