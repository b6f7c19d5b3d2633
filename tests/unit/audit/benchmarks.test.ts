import { describe, expect, it } from 'vitest'
import { BENCHMARKS, pageReach, profileTier } from '#shared/audit/benchmarks/benchmarks'
import doNotUse from '../../../shared/audit/benchmarks/do-not-use.json'
import sources from '../../../shared/audit/benchmarks/sources.json'
import { CATEGORIES } from '#shared/audit/categories'

describe('the benchmarks', () => {
  it('are found by definition and size, from the first follower of a tier to the last before the next', () => {
    expect(profileTier('er_member', 4999, '2026-11-15')).toMatchObject({
      id: 'sociavault-1k',
      p25: 0.0321,
      p50: 0.0542,
    })
    expect(profileTier('er_member', 5000, '2026-11-15')?.id).toBe('sociavault-5k')
    expect(profileTier('er_member', 2_000_000, '2026-11-15')).toMatchObject({ to: null })
    expect(profileTier('er_member', 999, '2026-11-15')).toBeNull()
  })

  it('are not compared under another definition, nor after they have expired', () => {
    expect(profileTier('er_member_xlsx', 6000, '2026-11-15')).toBeNull()
    expect(profileTier('er_member', 6000, '2028-05-02')).not.toBeNull()
    expect(profileTier('er_member', 6000, '2028-05-03')).toBeNull()
    expect(pageReach(253, '2026-11-15')).toMatchObject({ mean: 67.8, expired: true })
  })

  it('have quartiles in order, one id each, and a source with a citation', () => {
    expect(new Set(BENCHMARKS.map(({ id }) => id)).size).toBe(BENCHMARKS.length)
    for (const { value, source } of BENCHMARKS) {
      if ('p50' in value) expect(value.p25 < value.p50 && value.p50 < value.p75).toBe(true)
      expect(Object.keys(sources)).toContain(source)
    }
  })

  it('cite every source that a check names, and give a reason for every figure not to be used', () => {
    for (const { checks } of CATEGORIES)
      for (const check of checks) for (const key of check.sources) expect(Object.keys(sources)).toContain(key)
    for (const { id, reason, grade } of doNotUse)
      expect([id.length > 0, reason.length > 20, grade]).toEqual([true, true, 'X'])
  })
})
