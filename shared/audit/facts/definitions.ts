import { defineFact, Missing } from '../define/define-fact'
import { page as pageFact } from './page'
import { resonance as resonanceFact } from './resonance'

/** Posts whose engagement rate is known under one definition; rates of different tags are never compared. */
export interface DefinitionUse {
  tag: 'er_member' | 'er_member_xlsx' | 'er_page'
  posts: number
}

/** The definitions of engagement in use, those with posts only; never missing. */
export const definitions = defineFact<DefinitionUse[]>('definitions', (input) => {
  const resonance = resonanceFact.of(input)
  const page = pageFact.of(input)
  const uses: DefinitionUse[] = [
    ...(resonance instanceof Missing
      ? []
      : ([
          { tag: 'er_member', posts: resonance.counts.er_member },
          { tag: 'er_member_xlsx', posts: resonance.counts.er_member_xlsx },
        ] as const)),
    { tag: 'er_page', posts: page instanceof Missing ? 0 : (page.engagementRate?.n ?? 0) },
  ]
  return uses.filter(({ posts }) => posts > 0)
})
