import type { Who } from '#shared/model/primitives'
import type { Words } from './seen-table'

/** Words for whose figure or post it is. */
export const WHO_WORDS: Record<Who, Words> = {
  person: { fr: ['personne', 'profil'], en: ['profile'] },
  page: { fr: ['page', 'entreprise', 'marque'], en: ['company', 'brand', 'company page'] },
}
