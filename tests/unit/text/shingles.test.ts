import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNearDuplicates, jaccard5 } from '#shared/text/shingles'

const LONG =
  'Une phrase assez longue pour donner plusieurs suites de cinq mots qui se recouvrent les unes les autres sans fin'

describe('near-duplicates by word 5-shingles', () => {
  it('is 1 for the same words in another dress and 0 for nothing in common', () => {
    expect(jaccard5(LONG, `${LONG.toUpperCase()} !`)).toBe(1)
    expect(jaccard5(LONG, 'Rien de tout cela ne se retrouve ici, vraiment pas un seul groupe')).toBe(0)
    expect(jaccard5('', '')).toBe(0)
    expect(jaccard5('Merci !', 'merci')).toBe(1)
  })

  it('follows the definition on a small example', () => {
    // a b c d e f against a b c d e g: {abcde, bcdef} and {abcde, bcdeg} share one of three.
    expect(jaccard5('a b c d e f', 'a b c d e g')).toBeCloseTo(1 / 3, 12)
  })

  it('finds for every repeat its earliest text, as comparing all pairs does', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 12 }), (lists) => {
        const texts = lists.map((list) => list.join(' '))
        const expected = texts.flatMap((text, second) => {
          const first = texts.findIndex((other, i) => i < second && jaccard5(other, text) >= 0.8)
          return first < 0 ? [] : [{ first, second, similarity: jaccard5(texts[first] ?? '', text) }]
        })
        expect(findNearDuplicates(texts)).toEqual(expected)
      }),
    )
  })

  it('copes with thousands of posts made from one template', () => {
    const texts = Array.from({ length: 3000 }, (_, i) => `${LONG} numéro ${i % 700}`)
    expect(findNearDuplicates(texts).length).toBe(2999)
  })
})
