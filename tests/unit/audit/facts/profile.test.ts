import { describe, expect, it } from 'vitest'
import { profile } from '#shared/audit/facts/profile'
import { anInput, FILE } from '../build'

const known = {
  name: 'C',
  headline: 'Directrice',
  summary: null,
  industry: 'Industrie',
  positions: [],
  skills: [],
  source: FILE,
}

describe('the items of a profile', () => {
  it('are lacking where the file was read and the field is empty, unknown where it was not read', () => {
    const { items } = profile.of(anInput({ records: { profile: known } })) as { items: object }
    expect(items).toEqual({
      headline: true,
      summary: false,
      industry: true,
      position: null,
      brandPosition: null,
      skills: null,
      address: null,
      photo: null,
      banner: null,
      pageLink: null,
      recommendations: null,
    })
  })

  it('that no export shows are those that the consultant ticked', () => {
    const client = { profileSeen: { photo: true, banner: false } }
    expect(profile.of(anInput({ client, records: { profile: known } }))).toMatchObject({
      items: { photo: true, banner: false, pageLink: null, recommendations: null },
    })
  })

  it('tell a position with the employer from another, and a chosen address from a given one', () => {
    const positions = [{ company: 'Kervane SAS', title: 'x', from: null, to: null }]
    const input = (profileUrl: string) =>
      anInput({ client: { person: { profileUrl } }, records: { profile: { ...known, positions } } })
    expect(profile.of(input('https://www.linkedin.com/in/camille-dupont/'))).toMatchObject({
      items: { brandPosition: true, address: true },
    })
    expect(profile.of(input('https://www.linkedin.com/in/camille-dupont-93847561/'))).toMatchObject({
      items: { address: false },
    })
  })
})
