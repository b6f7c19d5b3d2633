import { describe, expect, it } from 'vitest'
import { client } from '#shared/model/client'
import { scopeOf } from '#shared/team/employer'
import { asOneOf, withInherited } from '#shared/team/inherit'
import { anEmployer } from './members'

const employer = anEmployer({
  language: 'en',
  periodMonths: 6,
  labels: { 'share:page': { subject: 'brand' } },
})
const person = (raw: object) =>
  asOneOf(client.parse(withInherited({ person: { name: 'Inès' }, ...raw }, employer)), employer)

describe('a person of a team', () => {
  it('has from the employer what her own description leaves out', () => {
    expect(person({})).toMatchObject({
      language: 'en',
      periodMonths: 6,
      asOf: '2026-11-15',
      brand: { name: 'Kervane' },
      questions: employer.questions,
      labels: { 'share:page': { subject: 'brand' } },
    })
    expect(person({ language: 'fr' }).language).toBe('fr')
  })

  it('is audited with the brand, the day and the months of the employer', () => {
    const own = person({ brand: { name: 'Autre' }, asOf: '2025-01-01', periodMonths: 24 })
    expect(own).toMatchObject({ brand: { name: 'Kervane' }, asOf: '2026-11-15', periodMonths: 6 })
  })

  it('keeps her own questions behind the employer’s, and her labels follow them', () => {
    const own = person({
      questions: [{ text: 'Combien de temps ?' }, { text: 'que coute une panne ?' }],
      labels: { 'share:1': { answers: [0, 1], refused: [1] } },
    })
    expect(own.questions.map(({ text }) => text)).toEqual([
      'Quand ramoner ?',
      'Que coûte une panne ?',
      'Qui appeler la nuit ?',
      'Combien de temps ?',
    ])
    expect(own.labels['share:1']).toEqual({ answers: [3, 1], refused: [1] })
  })
})

it('counts a consent that was withdrawn as never given', () => {
  expect(scopeOf({ consent: { scope: 'full', on: '2026-01-01' } })).toBe('full')
  expect(scopeOf({ consent: { scope: 'full', on: '2026-01-01', withdrawn: '2026-02-01' } })).toBeNull()
  expect(scopeOf({})).toBeNull()
  expect(scopeOf(null)).toBeNull()
})
