import { expect, it } from 'vitest'
import type { Outcome } from '#shared/model/records'
import { isAttributed } from '#shared/records/attributed'

const outcome: Outcome = {
  date: '2026-05-20',
  kind: 'contact',
  label: '',
  value: null,
  currency: null,
  declaredSource: null,
  postUrl: null,
  postId: null,
  source: 'f.csv',
}

it('an outcome of no stated source is not one of the posts', () => {
  expect(isAttributed(outcome)).toBe(false)
  expect(isAttributed({ ...outcome, declaredSource: 'bouche à oreille' })).toBe(false)
})

it('what the consultant says decides, but for a lost deal', () => {
  expect(isAttributed({ ...outcome, attributed: true })).toBe(true)
  expect(isAttributed({ ...outcome, declaredSource: 'LinkedIn', attributed: false })).toBe(false)
  expect(isAttributed({ ...outcome, attributed: true, stage: 'lost' })).toBe(false)
})
