import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inkOn, readableOnWhite } from '#services/report/accent'
import { COLORS } from '#services/report/pdf/theme'

it('leaves a dark colour alone and darkens a light one until it reads on white', () => {
  expect(readableOnWhite('#7b2d3b')).toBe('#7b2d3b')
  expect(readableOnWhite('#F2C94C')).not.toBe('#f2c94c')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const color = `#${value.toString(16).padStart(6, '0')}`
      expect(1.05 / (luminance(readableOnWhite(color)) + 0.05)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

it('sets a letter in white on dark and in ink on light', () => {
  expect(inkOn('#7b2d3b')).toBe(COLORS.white)
  expect(inkOn('#f2c94c')).toBe(COLORS.text)
})

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
