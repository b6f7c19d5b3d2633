import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createZone, millisOfMoment } from '#shared/time/zone'

const moment = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`)

test('a moment has the milliseconds that a calendar gives it', () => {
  fc.assert(
    fc.property(moment, (text) => {
      expect(millisOfMoment(text)).toBe(Date.parse(text))
    }),
    { numRuns: 2_000 },
  )
  expect(millisOfMoment('2024-02-29T00:00:00Z')).toBe(Date.parse('2024-02-29T00:00:00Z'))
  expect(millisOfMoment('2026-10-08T16:45:00.250Z')).toBe(Date.parse('2026-10-08T16:45:00.250Z'))
})

test('day and hour are those of the place, whatever moments were asked before', () => {
  const zones = ['Europe/Paris', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(moment, { minLength: 1, maxLength: 20 }),
      (name, moments) => {
        const zone = createZone(name)
        const clock = new Intl.DateTimeFormat('sv-SE', {
          timeZone: name,
          dateStyle: 'short',
          timeStyle: 'short',
        })
        for (const text of moments) {
          const [day = '', time = ''] = clock.format(new Date(text)).split(' ')
          expect(zone(text)).toMatchObject({ day, hour: Number(time.slice(0, 2)) })
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('the two hours of one name when clocks go back are one hour, the one that is skipped never comes', () => {
  const zone = createZone('Europe/Paris')
  expect(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((text) => zone(text).hour)).toEqual([2, 2])
  expect(['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'].map((text) => zone(text).hour)).toEqual([1, 3])
})
