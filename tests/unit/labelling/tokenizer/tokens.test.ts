import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '#shared/labelling/tokenizer/tokenizer'
import { createSeen } from '#shared/labelling/vectors'
import { emptyTally, joinTallies, tallyUp } from '#shared/labelling/vectors'

describe('tokens', () => {
  it('cut a text into words, numbers with their unit, marks, line ends, hashtags, mentions and emoji', () => {
    const found = tokensOf("L'été coûte 12 500 € !\n#PlanB @jo 🎉").map(({ kind, written }) => [
      kind,
      written.trim(),
    ])
    expect(found).toEqual([
      ['word', "L'été"],
      ['word', 'coûte'],
      ['number', '12 500 €'],
      ['mark', '!'],
      ['line', ''],
      ['tag', '#PlanB'],
      ['mention', '@jo'],
      ['picture', '🎉'],
    ])
  })

  it('are one object wherever they stand, and keep the letters of the text, however many were seen before', () => {
    const word = fc.stringMatching(/^[a-zà-ÿ]{1,12}$/).filter((text) => /^\p{L}+$/u.test(text))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const once = tokensOf(words.join(' '))
        expect(once.map(({ written }) => written)).toEqual(words)
        tokensOf(words.join(', ')).forEach((token, i) => expect(token).toBe(once[i]))
      }),
    )
    const many = Array.from({ length: 20_000 }, (_, i) => `unseen${i}`)
    const first = tokensOf(many.join(' '))
    expect(tokensOf(many.join('\n')).filter(({ kind }) => kind === 'word')).toEqual(first)
    expect(new Set(first.map(({ id }) => id)).size).toBe(many.length)
  })
})

describe('what is counted in the innermost loops', () => {
  it('tells a number that is met for the first time since the last clear, however great', () => {
    const seen = createSeen()
    expect([3, 100_000, 3, 100_000].map((id) => seen.isNew(id))).toEqual([true, true, false, false])
    seen.clear()
    expect(seen.isNew(3)).toBe(true)
  })

  it('adds two tallies in order of first occurrence and leaves both as they were', () => {
    const [first, second] = [emptyTally(4), emptyTally(4)]
    for (const id of [2, 0, 2]) tallyUp(first, id)
    for (const id of [3, 2]) tallyUp(second, id)
    expect(joinTallies(first, second)).toEqual({ ids: [2, 0, 3], counts: [1, 0, 3, 1] })
    expect(first).toEqual({ ids: [2, 0], counts: [1, 0, 2, 0] })
  })
})
