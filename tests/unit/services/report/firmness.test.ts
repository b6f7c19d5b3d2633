import { expect, it } from 'vitest'
import type { CheckResult } from '#shared/model/audit'
import { firmnessOf } from '#shared/report/firmness'
import { sectionOf } from '#services/report/sections/registry'
import { storedAudit } from '../../../tools/stored-audit'
import { printed } from './sections/printed'

const GRID = { grid: 2 }
const [first] = storedAudit('camille').checks
const interval = { low: 0.1, high: 0.2, level: 0.95, method: 'wilson' }

function aCheck(change: Partial<CheckResult>): CheckResult {
  if (!first) throw new Error('no check')
  const { range: _, ...rest } = first
  return { ...rest, score: 30, provisional: false, interval, n: 30, ...change }
}

it('is solid where labels are read, both ends conclude the same, and thirty observations are counted', () => {
  expect(firmnessOf(aCheck({}), GRID)).toBe('solid')
  expect(firmnessOf(aCheck({ range: [0, 49] }), GRID)).toBe('solid')
  expect(firmnessOf(aCheck({ range: [0, 50] }), GRID)).toBe('indicative')
  expect(firmnessOf(aCheck({ range: [49.9, 95] }), GRID)).toBe('indicative')
  expect(firmnessOf(aCheck({ provisional: true }), GRID)).toBe('indicative')
  expect(firmnessOf(aCheck({ n: 29 }), GRID)).toBe('indicative')
})

it('asks no number of observations of what is counted whole, or only bounded', () => {
  expect(firmnessOf(aCheck({ n: 7, interval: null }), GRID)).toBe('solid')
  expect(firmnessOf(aCheck({ n: 2, interval: { ...interval, method: 'bounds' } }), GRID)).toBe('solid')
})

it('is not said without a score, nor of an audit that does not know how far a score may move', () => {
  expect(firmnessOf(aCheck({ score: null }), GRID)).toBeNull()
  expect(firmnessOf(aCheck({}), { grid: 1 })).toBeNull()
})

it('stands in the proof of every finding, and its rule once in the annex', () => {
  const audit = storedAudit('camille')
  const said = (id: 'category-BA' | 'method') =>
    printed(sectionOf(id), audit, { language: 'fr' }).texts.join(' ')
  expect(said('category-BA')).toMatch(/Constat indicatif\. BA-1, .*Constat solide\. BA-3, /)
  expect(said('method').match(/Un constat est dit solide/g)).toHaveLength(1)
})
