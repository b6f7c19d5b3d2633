import { describe, expect, it } from 'vitest'
import { profileComplete } from '#shared/audit/checks/pr-1'
import type { Profile } from '#shared/model/records'
import { anInput, FILE, find } from '../build'

const full: Profile = {
  name: 'Camille Dupont',
  headline: 'Ingénieure',
  summary: 'x'.repeat(200),
  industry: 'Mécanique',
  positions: [{ company: 'Kervane SAS', title: 'Ingénieure', from: '2020', to: null }],
  skills: ['a', 'b', 'c', 'd', 'e'],
  source: FILE,
}
const having = (profile: Partial<Profile>) => anInput({ records: { profile: { ...full, ...profile } } })

describe('PR-1', () => {
  it('scores what is there of what is known: 6 of 6, then 4 of 6', () => {
    expect(find(profileComplete, having({}))).toMatchObject({ score: 100, values: { k: 6, n: 6 } })
    const finding = find(profileComplete, having({ industry: null, skills: ['a'] }))
    expect((finding as { score: number }).score).toBeCloseTo(50 + ((4 / 6 - 0.6) / 0.3) * 40, 10)
  })

  it('does not count a file that was not read as lacking', () => {
    expect(find(profileComplete, having({ skills: [] }))).toMatchObject({
      outcome: 'insufficient',
      values: { k: 5, n: 5 },
    })
  })

  it('is missing without the profile', () => {
    expect(find(profileComplete, anInput())).toBe('missing.profile')
  })
})
