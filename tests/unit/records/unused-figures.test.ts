import { describe, expect, it } from 'vitest'
import { isUnusedFigure, unusedFigures } from '#shared/records/unused-figures'

describe('a figure that no check uses', () => {
  it.each([
    ['person', 'ssi', true],
    ['person', 'connections', true],
    ['person', 'posts30d', true],
    ['person', 'activities30d', false],
    ['page', 'activities30d', true],
    ['person', 'followersTotal', false],
    ['page', 'followersTotal', false],
    ['page', 'posts30d', false],
  ] as const)('of the %s, %s: told before it is typed as after (%s)', (who, metric, unused) => {
    expect(isUnusedFigure(who, metric)).toBe(unused)
    const measures = [{ who, metric, from: null, date: '2026-10-01', value: 70, source: 'typed' }]
    expect(unusedFigures({ posts: [], measures })).toHaveLength(unused ? 1 : 0)
  })
})
