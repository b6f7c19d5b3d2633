import { describe, expect, it } from 'vitest'
import type { Member } from '#shared/team/member'
import { LEAST_UNNAMED } from '#shared/team/model'
import { hiderOf, withoutNames } from '#shared/team/names'
import { othersOf } from '#shared/team/unnamed'
import { aMember, anEmployer, auditOfTeam } from './members'

const employer = anEmployer()
// One audit serves them all: of its posts each has the first so many.
const one = aMember(
  employer,
  'p',
  Array.from({ length: 13 }, (_, index) => ({ day: index + 1, text: `Ramonage numéro ${index}` })),
  { entry: null },
)
const withPosts = (folder: string, posts: number, entry: Member['entry'] = null): Member => ({
  ...one,
  folder,
  entry,
  audit: { ...one.audit, posts: one.audit.posts.slice(0, posts) },
})
const unnamed = (count: number, posts: (index: number) => number = () => 4): Member[] =>
  Array.from({ length: count }, (_, index) => withPosts(`p${index}`, posts(index)))
const PERIOD = { from: '2025-11-16', to: '2026-11-15' }

describe('the people who are not named', () => {
  it.each([0, 1, 2, 3, 4])('are in no figure where they are %i', (count) => {
    expect(othersOf(unnamed(count))).toBeNull()
  })

  it('are held together from five on, between two round numbers', () => {
    expect(othersOf(unnamed(5))).toMatchObject({ atLeast: 5, posts: { low: 20, high: 50 } })
  })

  it('are counted in steps, so that one more or less is not seen', () => {
    expect(othersOf(unnamed(6))).toEqual(othersOf(unnamed(5)))
    expect(othersOf(unnamed(9))?.atLeast).toBe(LEAST_UNNAMED)
  })

  it('are in no sum to which fewer than five have something', () => {
    expect(othersOf(unnamed(6, (index) => (index < 4 ? 4 : 0)))?.posts ?? null).toBeNull()
  })

  it('are in no sum of which one has more than half', () => {
    expect(othersOf(unnamed(5, (index) => (index === 0 ? 13 : 2)))?.posts ?? null).toBeNull()
  })

  it('cannot be had by taking those who are named away from a whole: a person who agrees changes no figure of theirs', () => {
    const five = unnamed(5)
    const named = withPosts('named', 9, {
      folder: 'named',
      consent: { scope: 'full', on: '2026-10-01' },
    })
    const alone = auditOfTeam({ employer, people: five, page: null })
    expect(auditOfTeam({ employer, people: [...five, named], page: null }).others).toEqual(alone.others)
  })

  it('cannot be had by two reports about the same days: a figure that differs is withheld', () => {
    const before = auditOfTeam({ employer, people: unnamed(13), page: null })
    expect(before.others?.posts).toEqual({ low: 50, high: 100 })
    // Twelve of them have 48 posts, another step.
    const after = auditOfTeam({ employer, people: unnamed(12), page: null }, before)
    expect(after.others?.posts ?? null).toBeNull()
    expect(
      othersOf(unnamed(12), { ...before, period: { from: '2024-01-01', to: '2024-12-31' } }, PERIOD)?.posts,
    ).toEqual({
      low: 20,
      high: 50,
    })
  })

  it('are not brought back by one who withdraws: five who are not named stay five', () => {
    const withdrawn = withPosts('w', 3, {
      folder: 'w',
      ...{ consent: { scope: 'full', on: '2026-01-01', withdrawn: '2026-02-01' } },
    })
    const { people, others } = auditOfTeam({ employer, people: [...unnamed(3), withdrawn], page: null })
    expect([people, others]).toEqual([[], null])
  })
})

describe('the texts of others', () => {
  const nadia = [{ name: 'Nadia Ferrand', folder: 'nadia-ferrand' }]

  it.each([
    'Bravo à Nadia Ferrand !',
    'Merci NADIA',
    'Avec Ferrand, Nadia',
    '#NadiaFerrand',
    'https://www.linkedin.com/in/nadia-ferrand/',
    'nadia_ferrand.csv',
  ])('are not shown where they name somebody: %s', (text) => {
    expect(hiderOf(nadia)(text)).toBeNull()
  })

  it('are shown where they do not', () => {
    expect(hiderOf(nadia)('Nadiale fait du ramonage')).toBe('Nadiale fait du ramonage')
    expect(hiderOf([])('Nadia')).toBe('Nadia')
  })

  it('lose the whole name wherever it stands in a value, and a part of it that stands alone', () => {
    const value = { a: ['par Nadia Ferrand', 3, null, 'Nadia'], b: { c: 'Ferrand seul' } }
    expect(withoutNames(value, nadia)).toEqual({ a: ['…', 3, null, '…'], b: { c: 'Ferrand seul' } })
  })
})
