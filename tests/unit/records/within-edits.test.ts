import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { isWithinEdits } from '#shared/records/within-edits'

describe('texts within so many edits of each other', () => {
  it('are those whose distance is no more, whatever the texts', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), maxLength: 24 })
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 8 }), (one, two, most) => {
        expect(isWithinEdits(one, two, most)).toBe(distance(one, two) <= most)
      }),
      { numRuns: 2_000 },
    )
  })

  it('are not followed further than they can still be alike', () => {
    const [one, two] = ['ab'.repeat(200_000), 'cd'.repeat(200_000)]
    const start = performance.now()
    expect(isWithinEdits(one, two, 30)).toBe(false)
    expect(performance.now() - start).toBeLessThan(200)
  })
})
