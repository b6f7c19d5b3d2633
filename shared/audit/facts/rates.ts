import { defineFact, Missing } from '../define/define-fact'
import { resonance } from './resonance'

/** Engagement rates (fractions, one definition for all) by post id; empty where none is known, never missing. */
export const rates = defineFact<ReadonlyMap<string, number>>('rates', (input) => {
  const known = resonance.of(input)
  return new Map(known instanceof Missing ? [] : known.rated.map(({ post, rate }) => [post.id, rate]))
})
