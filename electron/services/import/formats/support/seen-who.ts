import { RowError } from '#shared/model/app-error'
import type { Who } from '#shared/model/primitives'
import { foldLabel } from '#shared/values/labels'
import { isSamePerson } from '#shared/values/names'
import type { FormatContext } from '../../format'
import type { SeenRow, Words } from './seen-table'

/** Words for whose figure or post it is. */
const WHO_WORDS: Record<Who, Words> = {
  person: { fr: ['personne', 'profil'], en: ['profile'] },
  page: { fr: ['page', 'entreprise', 'marque'], en: ['company', 'brand', 'company page'] },
}

/** Whose figure or post a row is: by these words, or by the name of the client or of the brand. */
export function whoOf(row: SeenRow<'who'>, { whose, personName }: FormatContext): Who {
  try {
    return row.word('who', WHO_WORDS)
  } catch (error) {
    const text = row.text('who')
    if (!(error instanceof RowError) || text === '') throw error
    const person = whose?.person.name ?? personName
    if (person !== null && isSamePerson(text, person) === true) return 'person'
    const brands = whose?.brand ? [whose.brand.name, ...whose.brand.aliases] : []
    if (brands.some((name) => foldLabel(name) === foldLabel(text))) return 'page'
    throw error
  }
}
