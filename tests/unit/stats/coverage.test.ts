import { expect, test } from 'vitest'
import { coverage } from '../../bench/coverage'

// A short run of the bench: an interval that is said to cover 95 % may miss a few draws, not many.
test('intervals cover about as often as they say, at the sizes of clients', () => {
  const short = coverage(60, (name) => /Wilson|stratified|themes|months|quarters/.test(name)).filter(
    ({ covered }) => covered < 0.85,
  )
  expect(short).toEqual([])
})
