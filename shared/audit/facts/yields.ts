import { defineFact, Missing } from '../define/define-fact'
import type { DatedPost } from '../support/dated-posts'
import { resonance as resonanceFact } from './resonance'
import { views as viewsFact } from './views'

const ENOUGH = 12

/** What each post brought, in one unit for all of them. */
export interface Yields {
  basis: 'engagements' | 'views'
  /** One step of the h-index: 1 interaction or 100 views. */
  unit: number
  /** Oldest first. */
  posts: (DatedPost & { value: number })[]
}

/** Interactions per post where twelve posts have them, else views of the larger group; missing where neither is known. */
export const yields = defineFact<Yields>('yields', (input) => {
  const resonance = resonanceFact.of(input)
  const views = viewsFact.of(input)
  const engaged = resonance instanceof Missing ? [] : resonance.engaged
  const viewed = views instanceof Missing ? [] : views.main.posts
  if (engaged.length === 0 && viewed.length === 0) return new Missing('views')
  return engaged.length >= ENOUGH || engaged.length >= viewed.length
    ? { basis: 'engagements', unit: 1, posts: engaged.map((post) => ({ ...post, value: post.engagements })) }
    : { basis: 'views', unit: 100, posts: viewed.map((post) => ({ ...post, value: post.views })) }
})
