import { expect, it } from 'vitest'
import { unprintableIn } from '#services/report/unprintable'

it('names what no face prints to the last letter, once, and nothing that is only written otherwise', () => {
  const javanese = 'ꦗꦮ Hadi'
  expect(
    unprintableIn(['Zoé Martin', null, undefined, javanese, 'Zoe\u0301 Martin', '日本語', javanese]),
  ).toEqual([javanese])
})
