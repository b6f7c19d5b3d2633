import { expect, test } from 'vitest'
import { bootstrap } from '#shared/stats/bootstrap'
import { mean } from '#shared/stats/mean'
import { stationaryBootstrap } from '#shared/stats/stationary-bootstrap'
import { createDraws } from './draws'

test('blocks of one value are the ordinary bootstrap', () => {
  const series = createDraws(3).normals(40)
  const blocks = stationaryBootstrap(mean, series, { blockLength: 1, runs: 4000 })
  const plain = bootstrap(mean, series, { runs: 4000 })
  expect(Math.abs((blocks?.percentile.low ?? NaN) - (plain?.percentile.low ?? NaN))).toBeLessThan(0.05)
  expect(Math.abs((blocks?.percentile.high ?? NaN) - (plain?.percentile.high ?? NaN))).toBeLessThan(0.05)
})

test('long blocks keep neighbours together', () => {
  const series = Array.from({ length: 30 }, (_, index) => index)
  const together = (draw: readonly number[]) =>
    draw.filter((value, i) => i > 0 && value === ((draw[i - 1] ?? NaN) + 1) % 30).length / 29
  const result = stationaryBootstrap(together, series, { blockLength: 6 })
  expect(((result?.percentile.low ?? NaN) + (result?.percentile.high ?? NaN)) / 2).toBeCloseTo(5 / 6, 1)
})

test('on an autocorrelated series it covers the mean more often than the ordinary bootstrap', () => {
  const covered = { blocks: 0, plain: 0 }
  for (let seed = 0; seed < 250; seed++) {
    const draws = createDraws(seed)
    let level = draws.normal() / Math.sqrt(1 - 0.5 ** 2)
    const series = draws.times(60, () => (level = 0.5 * level + draws.normal()))
    const blocks = stationaryBootstrap(mean, series, { runs: 300, blockLength: 6 })?.percentile
    const plain = bootstrap(mean, series, { runs: 300 })?.percentile
    if (blocks && blocks.low <= 0 && blocks.high >= 0) covered.blocks++
    if (plain && plain.low <= 0 && plain.high >= 0) covered.plain++
  }
  expect(covered.blocks / 250).toBeGreaterThan(0.82)
  expect(covered.plain / 250).toBeLessThan(0.8)
})

test('under 12 values nothing is said, and the default block grows with the series', () => {
  expect(stationaryBootstrap(mean, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toBeNull()
  const result = stationaryBootstrap(mean, createDraws(1).normals(27))
  expect(result?.blockLength).toBeCloseTo(3, 12)
  expect(stationaryBootstrap(mean, createDraws(1).normals(27))).toEqual(result)
  expect(() => stationaryBootstrap(mean, createDraws(1).normals(27), { blockLength: 0 })).toThrow(RangeError)
})
