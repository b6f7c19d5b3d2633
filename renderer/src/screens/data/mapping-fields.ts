import type { MappedField, Mapping, MappingTarget } from '#shared/model/mapping'
import { POST_METRICS } from '#shared/model/vocabulary'

/** The fields a table of each kind may hold: those that identify a row first, then its figures. */
export const FIELDS = {
  posts: {
    what: ['url', 'date', 'text', 'type'],
    figures: POST_METRICS,
  },
  figures: {
    what: ['date', 'metric', 'value'],
    figures: [
      'followersTotal',
      'followersNew',
      'connections',
      'impressions',
      'reached',
      'engagements',
      'pageViews',
      'uniqueVisitors',
      'employees',
      'ssi',
      'clicks',
      'reactions',
      'comments',
      'reposts',
    ],
  },
  outcomes: { what: ['date', 'kind', 'label', 'value', 'currency', 'source', 'url'], figures: [] },
} as const satisfies Record<MappingTarget, { what: readonly MappedField[]; figures: readonly MappedField[] }>

/** What is still needed to read a table; keys of `data.mapping.missing`. */
export type MissingPart = 'what' | 'date' | 'figure' | 'kind' | 'order'

/** What a mapping still needs. `isOrderOpen`: the file does not determine the order of day and month. */
export function missingParts(mapping: Mapping, isOrderOpen: boolean): MissingPart[] {
  const { columns, target } = mapping
  const has = (field: MappedField) => columns[field] !== undefined
  const missing: MissingPart[] = []
  if (target === 'posts' && !has('url') && !has('text')) missing.push('what')
  // The id in a post's link encodes its time.
  if (!has('date') && !(target === 'posts' && has('url'))) missing.push('date')
  const counted = FIELDS.figures.figures.some(has) || (has('metric') && has('value'))
  if (target === 'figures' && !counted) missing.push('figure')
  if (target === 'outcomes' && !has('kind') && mapping.kind === null) missing.push('kind')
  if (isOrderOpen && mapping.dateOrder === null) missing.push('order')
  return missing
}
