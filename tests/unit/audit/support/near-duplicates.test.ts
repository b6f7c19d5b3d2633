import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNearDuplicates } from '#shared/audit/support/near-duplicates'
import { jaccard5 } from '#shared/labelling/tokenizer/shingles'

const LONG =
  'Une phrase assez longue pour donner plusieurs suites de cinq mots qui se recouvrent les unes les autres sans fin'

describe('near-duplicates', () => {
  it('are found with their earliest text, as comparing all pairs does', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 14 }), { maxLength: 12 }), (lists) => {
        const texts = lists.map((list) => list.join(' '))
        const expected = texts.flatMap((text, second) => {
          const first = texts.findIndex((other, i) => i < second && jaccard5(other, text) >= 0.8)
          return first < 0 ? [] : [{ first, second, similarity: jaccard5(texts[first] ?? '', text) }]
        })
        expect(findNearDuplicates(texts)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('cope with thousands of posts made from one template, near enough or not', () => {
    const near = Array.from({ length: 3000 }, (_, i) => `${LONG} numéro ${i % 700}`)
    expect(findNearDuplicates(near).length).toBe(2999)
    const apart = Array.from({ length: 3000 }, (_, i) => `Bravo à toute l’équipe pour ce projet ${i}`)
    expect(findNearDuplicates(apart)).toEqual([])
  })
})
