import { describe, expect, it } from 'vitest'
import { generated } from '../../properties/clients'
import { tried } from '../../properties/tried'
import { RULES } from '../../properties/rules'

// A short run; the bench tries hundreds, on the samples too.
describe('what an audit never does', () => {
  it.each(generated(7).map((subject) => [subject.name, subject] as const))(
    'to the client “%s”',
    (_, subject) => {
      expect(tried(subject, RULES.length, 101)).toEqual([])
    },
  )
})
