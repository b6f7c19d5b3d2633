import { isCutList } from '../support/cut-list'
import { defineFact, Missing } from '../define/define-fact'
import type { DatedPost } from '../support/dated-posts'
import { resonance as resonanceFact, type RateDefinition } from './resonance'
import { KNOWN_ENOUGH, views as viewsFact } from './views'
import { isOwn } from './posts'

const ENOUGH = 12

/** What each own post brought, in one unit for all of them. */
export interface Yields {
  basis: 'engagements' | 'views'
  /** How interactions are counted; null for views. */
  definition: RateDefinition | null
  /** One step of the h-index: 1 interaction or 100 views. */
  unit: number
  /** Oldest first. */
  posts: (DatedPost & { value: number })[]
  /** Own posts of that kind, known or not. */
  all: number
  /** Ids of those whose value is not known, or in part alone. */
  unknown: ReadonlySet<string>
  /** So few are known that they are the most seen ones, as in the workbook of a year. */
  isOfMostSeen: boolean
  /** They are those of a list that was full. */
  isCut: boolean
}

/** Interactions per own post where twelve have them, else views of the larger group; missing where neither is known. */
export const yields = defineFact<Yields>('yields', (input) => {
  const resonance = resonanceFact.of(input)
  const views = viewsFact.of(input)
  const engaged = resonance instanceof Missing ? [] : resonance.own.engaged
  const viewed = views instanceof Missing ? [] : views.main.posts.filter(({ post }) => isOwn(post))
  if (engaged.length === 0 && viewed.length === 0) return new Missing('views')
  if (!(resonance instanceof Missing) && (engaged.length >= ENOUGH || engaged.length >= viewed.length))
    return {
      basis: 'engagements',
      definition: resonance.definition,
      unit: 1,
      posts: engaged.map((post) => ({ ...post, value: post.engagements })),
      all: resonance.own.posts,
      unknown: resonance.own.unknown,
      isOfMostSeen: resonance.own.isOfMostSeen.counts,
      isCut: resonance.isCut,
    }
  const known = views instanceof Missing ? 1 : views.main.known
  return {
    basis: 'views',
    definition: null,
    unit: 100,
    posts: viewed.map((post) => ({ ...post, value: post.views })),
    all: Math.round(viewed.length / known),
    unknown: new Set(),
    isOfMostSeen: known < KNOWN_ENOUGH,
    isCut: isCutList(input),
  }
})
