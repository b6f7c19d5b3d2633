import { describe, expect, it } from 'vitest'
import { promise } from '#shared/audit/facts/promise'
import { anInput, FILE } from '../build'

const themes = [{ name: 'Vibrations', words: ['vibration'] }]
const profile = { name: 'C', headline: 'Directrice', summary: null, industry: null, skills: [], source: FILE }

describe('the promise of a profile', () => {
  it('is the themes of headline, summary and current position', () => {
    const positions = [{ company: 'K', title: 'Experte en vibrations', from: '2020', to: null }]
    expect(
      promise.of(anInput({ client: { themes }, records: { profile: { ...profile, positions } } })),
    ).toEqual({ headline: 'Directrice', themes: ['Vibrations'] })
  })

  it('does not come from a former position', () => {
    const positions = [{ company: 'K', title: 'Experte en vibrations', from: '2010', to: '2015' }]
    expect(
      promise.of(anInput({ client: { themes }, records: { profile: { ...profile, positions } } })),
    ).toMatchObject({ themes: [] })
  })

  it('is missing without a text of the profile, or without themes to look for', () => {
    expect(promise.of(anInput({ client: { themes } }))).toMatchObject({ message: { key: 'missing.profile' } })
    expect(promise.of(anInput({ client: { person: { headline: 'Experte' } } }))).toMatchObject({
      message: { key: 'missing.themes' },
    })
  })
})
