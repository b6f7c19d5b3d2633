import { describe, expect, it } from 'vitest'
import { generated, samples } from '../../properties/clients'
import { flips, flipsByViral } from '../../properties/flips'
import { tried } from '../../properties/tried'
import { RULES } from '../../properties/rules'

// A short run; the bench tries hundreds, on the samples too, and removes every post.
describe('what an audit never does', () => {
  it.each(generated(7).map((subject) => [subject.name, subject] as const))(
    'to the client “%s”',
    (_, subject) => {
      expect(tried(subject, RULES.length, 101)).toEqual([])
      expect(flips(subject, 4)).toEqual([])
    },
  )

  it('to the sample: no post removed, no viral story of somebody else gives another verdict', async () => {
    const [camille] = await samples(['camille'])
    if (!camille) throw new Error('no sample')
    expect(flips(camille, 2)).toEqual([])
    expect(flipsByViral(camille, 1)).toEqual([])
  })
})
