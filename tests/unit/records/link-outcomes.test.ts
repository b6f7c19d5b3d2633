import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome, Post } from '#shared/model/records'
import { countOutcomeLinks, declaredBy, linkOutcomes } from '#shared/records/link-outcomes'
import { makePost, mergeAll, postsFile } from './make'

const zone = { timezone: 'Europe/Paris' }
const outcome = (given: Partial<Outcome>): Outcome => ({
  date: '2026-10-10',
  kind: 'lead',
  label: 'Acme',
  value: null,
  currency: null,
  declaredSource: null,
  postUrl: null,
  postId: null,
  source: 'r.csv',
  ...given,
})
const post = (id: string, publishedAt: string, network?: Post['network']): Post => ({
  ...makePost({ publishedAt }),
  id,
  urns: [id],
  metrics: {},
  ownReplies: null,
  sources: ['p.csv'],
  ...(network && { network }),
})

describe('linkOutcomes', () => {
  it('shows the three windows together, the day itself included, newest post first', () => {
    const posts = [
      post('a', '2026-10-10'),
      post('b', '2026-10-03'),
      post('c', '2026-10-02'),
      post('d', '2026-07-12'),
      post('e', '2026-07-11'),
      post('f', '2026-10-11'),
    ]
    const [link] = linkOutcomes([outcome({})], posts, zone)
    expect(link?.observedWith).toEqual([
      { days: 7, posts: ['a', 'b'] },
      { days: 30, posts: ['a', 'b', 'c'] },
      { days: 90, posts: ['a', 'b', 'c', 'd'] },
    ])
  })

  it('counts a post of the evening on the day of the place', () => {
    const [link] = linkOutcomes([outcome({ date: '2026-10-10' })], [post('a', '2026-10-10T22:30:00Z')], zone)
    expect(link?.observedWith[0]?.posts).toEqual([])
  })

  it('tells what was named by its address from what was linked by hand', () => {
    const links = linkOutcomes(
      [
        outcome({ postId: 'a', postUrl: 'https://x' }),
        outcome({ postId: 'a' }),
        outcome({ postUrl: 'https://x' }),
      ],
      [],
      zone,
    )
    expect(links.map(({ declaredPost }) => declaredPost?.by)).toEqual(['address', 'hand', undefined])
  })

  it('never observes a result with a post of another network', () => {
    const [link] = linkOutcomes([outcome({})], [post('a', '2026-10-09', 'x')], zone)
    expect(link?.observedWith[2]?.posts).toEqual([])
  })

  it('counts what it shows, and a wider window never holds less', () => {
    const day = fc
      .integer({ min: 0, max: 200 })
      .map((days) => new Date(Date.UTC(2026, 3, 1) + days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), fc.array(day, { maxLength: 30 }), (published, dates) => {
        const posts = published.map((at, index) => post(`p${String(index)}`, at))
        const links = linkOutcomes(
          dates.map((date) => outcome({ date })),
          posts,
          zone,
        )
        for (const {
          outcome: { date },
          observedWith,
        } of links) {
          for (const { days, posts: found } of observedWith) {
            const expected = posts.filter(
              ({ publishedAt }) =>
                publishedAt <= date && Date.parse(date) - Date.parse(publishedAt) <= days * 86_400_000,
            )
            expect(new Set(found)).toEqual(new Set(expected.map(({ id }) => id)))
          }
        }
        const counts = countOutcomeLinks(links)
        const [week = 0, month = 0, quarter = 0] = counts.observedWith.map(({ outcomes }) => outcomes)
        expect(week <= month && month <= quarter && quarter <= counts.outcomes).toBe(true)
        expect(counts.declaredBy.unknown).toBe(dates.length)
      }),
      { numRuns: 200 },
    )
  })
})

describe('declaredBy', () => {
  it.each([
    ['LinkedIn', 'linkedin'],
    ['via Linked In', 'linkedin'],
    ['SOCIAL_MEDIA', 'social'],
    ['Organic social', 'social'],
    ['Réseau social', 'social'],
    ['Salon', 'other'],
    ['Organic Social / Instagram', 'other'],
    ['Réseaux sociaux (Facebook)', 'other'],
    ['PAID_SOCIAL', 'other'],
    ['LinkedIn Ads', 'other'],
    ['Publicité LinkedIn', 'other'],
    ['Publication LinkedIn', 'linkedin'],
    ['not from LinkedIn', 'other'],
    ['Pas LinkedIn', 'other'],
    ['hors réseaux sociaux', 'other'],
    ['Nonna, via LinkedIn', 'linkedin'],
    ['', null],
    [null, null],
  ])('%s is %s', (source, expected) => {
    expect(declaredBy(source)).toBe(expected)
  })
})

describe('a deal in several exports', () => {
  const file = (source: string, ...outcomes: (Partial<Outcome> & { ref?: string })[]) => {
    const extract = postsFile(source)
    return {
      ...extract,
      extract: {
        ...extract.extract,
        outcomes: outcomes.map(({ ref, ...given }) => ({ ...outcome(given), ...(ref && { ref }) })),
      },
    }
  }
  const kinds = (...files: ReturnType<typeof file>[]) =>
    mergeAll(...files).outcomes.map(({ kind, value }) => [kind, value])

  it('counts once, as far as it has come, whatever the order of the files', () => {
    const open = file('a.csv', { kind: 'opportunity', date: '2026-09-12', value: 10, ref: 'deal:7' })
    const won = file('b.csv', { kind: 'deal', date: '2026-10-31', value: 12, ref: 'deal:7' })
    expect(kinds(open, won)).toEqual([['deal', 12]])
    expect(kinds(won, open)).toEqual([['deal', 12]])
    expect(kinds(won, open, won)).toEqual([['deal', 12]])
  })

  it('counts the rows of one file each', () => {
    const twice = file('a.csv', { value: 1, ref: 'deal:x|' }, { value: 2, ref: 'deal:x|' })
    expect(kinds(twice)).toHaveLength(2)
    expect(kinds(twice, file('b.csv', { value: 2, ref: 'deal:x|' }))).toHaveLength(2)
  })

  it('leaves no reference in the records', () => {
    expect(mergeAll(file('a.csv', { ref: 'deal:7' })).outcomes[0]).not.toHaveProperty('ref')
  })
})
