import fc from 'fast-check'
import { expect, test } from 'vitest'
import { krippendorffAlpha } from '#shared/stats/krippendorff-alpha'

test('Krippendorff’s example of four coders and 12 units with gaps: .743', () => {
  expect(
    krippendorffAlpha(units('123321412...', '1233224125.3', '.3332342251.', '1233244125' + '1.')),
  ).toBeCloseTo(0.743, 3)
})

test('the example of three coders and 15 units: .691', () => {
  expect(
    krippendorffAlpha(units('.....34121133.3', '1.213343.......', '..21344.211334'.slice(0, 13) + '.4')),
  ).toBeCloseTo(0.691, 3)
})

test('Krippendorff’s two coders and ten yes-or-no units: .095', () => {
  expect(krippendorffAlpha(units('0100000010', '1110010000'))).toBeCloseTo(0.095, 3)
})

test('full agreement is 1; one label everywhere, or one coder, says nothing', () => {
  expect(krippendorffAlpha(units('abcab', 'abcab'))).toBe(1)
  expect(krippendorffAlpha(units('aaaaa', 'aaaaa'))).toBeNull()
  expect(krippendorffAlpha(units('abcab', '.....'))).toBeNull()
  expect(krippendorffAlpha([])).toBeNull()
})

test('ignores the order of coders and units and the names of the labels, and never exceeds 1', () => {
  const label = fc.constantFrom('a', 'b', 'c', null)
  const rows = fc.array(fc.tuple(label, label, label), { minLength: 3, maxLength: 30 })
  fc.assert(
    fc.property(rows, (list) => {
      const alpha = krippendorffAlpha(list)
      if (alpha === null) return
      expect(alpha).toBeLessThanOrEqual(1)
      expect(krippendorffAlpha([...list].reverse().map((row) => [...row].reverse()))).toBeCloseTo(alpha, 10)
      expect(krippendorffAlpha(list.map((row) => row.map((own) => own && `${own}!`)))).toBeCloseTo(alpha, 10)
    }),
  )
})

/** One row per unit from one string per coder; a dot is a missing label. */
function units(...coders: string[]): (string | null)[][] {
  const length = coders[0]?.length ?? 0
  if (coders.some((coder) => coder.length !== length))
    throw new Error(coders.map((coder) => coder.length).join())
  return Array.from({ length }, (_, unit) =>
    coders.map((coder) => (coder[unit] === '.' ? null : (coder[unit] ?? null))),
  )
}
