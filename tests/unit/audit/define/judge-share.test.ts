import { expect, test } from 'vitest'
import { judgeLabels } from '#shared/audit/define/judge-share'
import { settingsOf } from '#shared/audit/catalogue'
import type { LabelShare } from '#shared/audit/support/label-share'

const settings = settingsOf('EL-1')!

/** 26 of 677 posts on the line, of which so many were read by hand. */
function found(interval: LabelShare['interval'], byHand: number): LabelShare {
  return {
    k: 26,
    n: 677,
    share: 26 / 677,
    interval,
    open: { low: 26 / 677, high: 26 / 677 },
    byHand,
    leftOut: 0,
  }
}

const proposed = (low: number, high: number) => ({ low, high, level: 0.95, method: 'stratified' as const })

test('the last post read by hand does not widen the margin of a share', () => {
  const allButOne = judgeLabels(found(proposed(26 / 677, 27 / 677), 676), settings).interval
  const all = judgeLabels(found(null, 677), settings).interval
  // Wilson at 26 of 677, by hand.
  expect(all?.low).toBeCloseTo(0.0263, 3)
  expect(all?.high).toBeCloseTo(0.0557, 3)
  expect(allButOne).toMatchObject({ low: all!.low, high: all!.high })
})

test('what nobody has read widens it further', () => {
  expect(judgeLabels(found(proposed(0.01, 0.2), 60), settings).interval).toMatchObject({
    low: 0.01,
    high: 0.2,
  })
})
