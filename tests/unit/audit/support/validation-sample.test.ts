import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validationSample } from '#shared/audit/support/validation-sample'
import { INTENTS, SUBJECTS } from '#shared/model/labels'

const post = fc.record({
  who: fc.constantFrom('person' as const, 'person' as const, 'page' as const),
  subject: fc.constantFrom(...SUBJECTS),
  intent: fc.constantFrom(...INTENTS),
  labelSource: fc.constantFrom('proposed' as const, 'proposed' as const, 'client' as const),
})
const withIds = <T>(list: T[]) => list.map((one, index) => ({ ...one, id: `share:${index}` }))

describe('the blind sample', () => {
  it('holds each proposed class, in proportion, forty posts at most, never twice', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 300 }), fc.nat(), (list, seed) => {
        const posts = withIds(list)
        const eligible = posts.filter(
          ({ who, labelSource }) => who === 'person' && labelSource === 'proposed',
        )
        const sample = validationSample(posts, seed)
        expect(new Set(sample).size).toBe(sample.length)
        expect(sample.length).toBe(Math.min(40, eligible.length))
        const drawn = eligible.filter(({ id }) => sample.includes(id))
        expect(drawn.length).toBe(sample.length)
        const classes = (some: typeof eligible) =>
          new Set(some.map(({ subject, intent }) => `${subject} ${intent}`))
        expect(classes(drawn)).toEqual(classes(eligible))
      }),
    )
  })

  it('takes nine of ten from a class that makes nine of ten', () => {
    const posts = withIds(
      Array.from({ length: 400 }, (_, i) => ({
        who: 'person' as const,
        subject: 'trade' as const,
        intent: i % 10 ? ('serve' as const) : ('sell' as const),
        labelSource: 'proposed' as const,
      })),
    )
    const selling = validationSample(posts).filter((id) => Number(id.slice(6)) % 10 === 0)
    expect(selling).toHaveLength(4)
  })

  it('is the same for the same seed, whatever the order of the posts, and another for another seed', () => {
    const posts = withIds(
      Array.from({ length: 100 }, () => ({
        who: 'person' as const,
        subject: 'off' as const,
        intent: 'chat' as const,
        labelSource: 'proposed' as const,
      })),
    )
    expect(validationSample([...posts].reverse(), 3)).toEqual(validationSample(posts, 3))
    expect(validationSample(posts, 4)).not.toEqual(validationSample(posts, 3))
  })
})
