import { describe, expect, it } from 'vitest'
import { BENCHMARKS, pageReach, profileTier } from '#shared/audit/benchmarks/benchmarks'
import doNotUse from '../../../shared/audit/benchmarks/do-not-use.json'
import sources from '../../../shared/audit/benchmarks/sources.json'
import { CATEGORIES } from '#shared/audit/catalogue'
import { client } from '#shared/model/client'

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
    for (const { id, reason } of doNotUse) expect([id.length > 0, reason.length > 20]).toEqual([true, true])
  })

  const own = (entry: object) => {
    const { benchmarks } = client.parse({
      person: { name: 'Ada' },
      brand: null,
      benchmarks: [
        {
          id: 'own',
          metric: 'engagementRate',
          definitionTag: 'er_member',
          value: { p25: 0.01, p50: 0.02, p75: 0.04 },
          segment: { accountType: 'profile' },
          publisher: 'Observatoire',
          source: 'https://example.org',
          published: '2026-01-01',
          retrieved: '2026-02-01',
          grade: 'C',
          expires: '2027-12-31',
          ...entry,
        },
      ],
    })
    return benchmarks
  }

  it('take the consultant’s own before those shipped, under the same rules of definition, grade and expiry', () => {
    expect(profileTier('er_member', 6000, '2026-11-15', own({}))).toMatchObject({ id: 'own', p50: 0.02 })
    expect(profileTier('er_member', 6000, '2026-11-15', own({}))?.sigma).toBeCloseTo(Math.log(4) / 1.349, 12)
    expect(profileTier('er_member_xlsx', 6000, '2026-11-15', own({}))).toBe(null)
    for (const refused of [
      { grade: 'D' },
      { expires: '2026-11-14' },
      { value: { p25: 0.02, p50: 0.01, p75: 0.04 } },
    ])
      expect(profileTier('er_member', 6000, '2026-11-15', own(refused))?.id).toBe('sociavault-5k')
  })

  it('let a newer figure of page reach be scored', () => {
    const reach = {
      metric: 'meanImpressions',
      definitionTag: 'impressions_mean',
      value: { mean: 90 },
      segment: { accountType: 'page', tier: [0, 500] },
    }
    expect(pageReach(253, '2026-11-15', own(reach))).toEqual({ id: 'own', mean: 90, expired: false })
    expect(pageReach(253, '2026-11-15', own({ ...reach, definitionTag: 'other' }))?.expired).toBe(true)
  })

  it('name the key of an own figure that has no definition, grade or expiry', () => {
    for (const key of ['definitionTag', 'grade', 'expires'])
      expect(() => own({ [key]: undefined })).toThrow(key)
  })
})
