import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exportMillis,
  exportMoment,
  exportUrn,
  isYearFirst,
} from '#services/import/formats/support/export-forms'
import { parseDate } from '#shared/time/dates'
import { parsePostRef } from '#shared/values/urn'

// The quick readers of the export's own forms never say anything else than the general ones.

const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'))
const nearlyMoment = fc
  .tuple(
    fc.constantFrom('2026', '1999', '0026', '2O26', '2199'),
    two(14),
    two(33),
    fc.constantFrom(' ', 'T', '-'),
    two(25),
    two(61),
    two(61),
  )
  .map(
    ([year, month, day, between, hour, minute, second]) =>
      `${year}-${month}-${day}${between}${hour}:${minute}:${second}`,
  )

describe('a moment', () => {
  test('is what the general reader makes of it, or is left to that one', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyMoment, fc.string({ minLength: 19, maxLength: 19 })), (text) => {
        const quick = exportMoment(text)
        if (quick === null) return
        const date = parseDate(text)
        expect(quick).toBe(`${date?.day ?? ''}T${date?.time ?? ''}Z`)
        expect(exportMillis(text)).toBe(Date.parse(quick))
      }),
      { numRuns: 3_000 },
    )
  })

  test('is not mixed up with the one before, and knows the days of its month', () => {
    const texts = ['2026-10-08 16:45:00', '2026-10-08 16:45:01', '2026-10-08 17:45:01', '2026-10-07 17:45:01']
    expect(texts.map(exportMoment)).toEqual([
      '2026-10-08T16:45:00Z',
      '2026-10-08T16:45:01Z',
      '2026-10-08T17:45:01Z',
      '2026-10-07T17:45:01Z',
    ])
    expect(exportMoment('2028-02-29 16:45:00')).toBe('2028-02-29T16:45:00Z')
    expect(exportMoment('2026-02-29 16:45:00')).toBeNull()
    expect(exportMoment('2026-10-08 16:45')).toBeNull()
    expect(exportMillis('2026-02-29 16:45:00')).toBeNull()
  })

  test('starts with its year or has an order to be asked for', () => {
    expect(['2026-10-08', '2026-1', '10/08/2026', '08-10-2026', ''].map(isYearFirst)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('a link', () => {
  const link = fc
    .tuple(
      fc.constantFrom(
        'https://www.linkedin.com/feed/update/urn%3Ali%3A',
        'https://www.linkedin.com/feed/update/urn:li:',
        'urn:li:',
        'http://',
      ),
      fc.constantFrom('activity', 'share', 'ugcPost', 'groupPost', 'Share', 'comment'),
      fc.constantFrom('%3A', ':', '%3a', ''),
      fc.stringMatching(/^\d{6,22}$/),
      fc.constantFrom('', '', '?commentUrn=urn%3Ali%3Acomment%3A%28x%29', '/', '-123456789', 'é'),
    )
    .map((parts) => parts.join(''))

  test('means the post that the general reader finds', () => {
    fc.assert(
      fc.property(link, (text) => {
        const general = parsePostRef(text)
        expect(exportUrn(text)).toBe(general?.urn ?? null)
      }),
      { numRuns: 3_000 },
    )
  })
})
