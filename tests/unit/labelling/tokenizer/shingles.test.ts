import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jaccard5, shingles } from '#shared/labelling/tokenizer/shingles'

const LONG =
  'Une phrase assez longue pour donner plusieurs suites de cinq mots qui se recouvrent les unes les autres sans fin'

describe('word 5-shingles', () => {
  it('are the same for the same words in another dress and share nothing where nothing is shared', () => {
    expect(jaccard5(LONG, `${LONG.toUpperCase()} !`)).toBe(1)
    expect(jaccard5(LONG, 'Rien de tout cela ne se retrouve ici, vraiment pas un seul groupe')).toBe(0)
    expect(jaccard5('', '')).toBe(0)
    expect(jaccard5('Merci !', 'merci')).toBe(1)
    expect(jaccard5('a b', 'b a')).toBe(0)
    expect(shingles('Lire https://exemple.example/a?b=1 demain')).toEqual(shingles('lire demain'))
  })

  it('follow the definition on a small example', () => {
    // a b c d e f against a b c d e g: {abcde, bcdef} and {abcde, bcdeg} share one of three.
    expect(jaccard5('a b c d e f', 'a b c d e g')).toBeCloseTo(1 / 3, 12)
  })

  it('are as many as the distinct runs of five words', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const last = Math.max(1, words.length - 4)
        const runs = new Set(Array.from({ length: last }, (_, i) => words.slice(i, i + 5).join(' ')))
        expect(shingles(words.join(' ')).size).toBe(runs.size)
      }),
    )
  })
})
