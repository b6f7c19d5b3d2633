import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { records as schema } from '#shared/model/records'
import type { PostExtract } from '#shared/records/extract'
import { emptyExtract } from '#shared/records/extract'
import type { SourceExtract } from '#shared/records/extract'
import { merge } from '#shared/records/merge'
import { idAt, makePost, postsFile } from './make'

const zone = { timezone: 'Europe/Paris' }
const START = Date.parse('2026-10-01T00:00:00Z')
const moment = (millis: number) => `${new Date(START + millis).toISOString().slice(0, 19)}Z`
const TEXTS = [
  null,
  '',
  'Merci',
  'Un avis sur la relation client, en trois points.',
  'Un avis sur la relation client',
  'Fin d’année',
]
const URNS = ['share', 'ugcPost', 'activity', 'groupPost:12-', 'article', 'none'] as const

const post = fc
  .record({
    millis: fc.integer({ min: 0, max: 400_000 }),
    urn: fc.constantFrom(...URNS),
    text: fc.constantFrom(...TEXTS),
    who: fc.constantFrom('person' as const, 'page' as const),
    type: fc.constantFrom('post' as const, 'share' as const, 'repost' as const),
    dayOnly: fc.boolean(),
    sponsored: fc.boolean(),
    views: fc.option(fc.integer({ min: -3, max: 50 }), { nil: undefined }),
  })
  .map(({ millis, urn, text, dayOnly, views, ...rest }): PostExtract => {
    const at = moment(millis)
    return makePost({
      ...rest,
      ...(urn === 'article' && { type: 'article' }),
      text,
      urns:
        urn === 'none'
          ? []
          : urn === 'article'
            ? [`article:a${String(millis % 3)}`]
            : [urn.endsWith('-') ? urn + idAt(at) : `${urn}:${idAt(at, millis % 1000)}`],
      publishedAt: dayOnly ? at.slice(0, 10) : at,
      metrics: views === undefined ? {} : { views },
    })
  })

const activity = fc.record({
  kind: fc.constantFrom('comment' as const, 'reaction' as const),
  at: fc.integer({ min: 0, max: 9_000_000 }).map(moment),
  target: fc.option(
    fc.integer({ min: 0, max: 400_000 }).map((millis) => `activity:${idAt(moment(millis))}`),
    { nil: null },
  ),
  count: fc.integer({ min: 1, max: 3 }),
})

const measure = fc.record({
  who: fc.constant('person' as const),
  metric: fc.constantFrom('impressions' as const, 'followersNew' as const),
  from: fc.constant(null),
  date: fc.constantFrom('2026-10-01', '2026-10-02'),
  value: fc.integer({ min: -3, max: 9 }),
})

const file = fc.record({
  posts: fc.array(post, { maxLength: 8 }),
  activities: fc.array(activity, { maxLength: 6 }),
  measures: fc.array(measure, { maxLength: 5 }),
  comments: fc.boolean(),
})

const files = fc.array(file, { minLength: 1, maxLength: 4 }).map((list) =>
  list.map(({ comments, ...rest }, index): SourceExtract => ({
    source: `file-${String(index)}.csv`,
    extract: { ...emptyExtract(), ...rest, ...(comments && { complete: ['comment'] }) },
  })),
)

describe('merge', () => {
  it('gives the same records whatever the order of the files', () => {
    fc.assert(
      fc.property(
        files.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(JSON.stringify(merge(shuffled, zone))).toBe(JSON.stringify(merge(list, zone)))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('gives the same records when every file is read twice', () => {
    fc.assert(
      fc.property(files, (list) => {
        expect(merge([...list, ...list], zone)).toEqual(merge(list, zone))
      }),
      { numRuns: 200 },
    )
  })

  it('makes of one list of posts in order what it makes of it beside another list', () => {
    const inOrder = fc
      .array(post, { maxLength: 8 })
      .map((posts) => posts.filter(({ urns }) => urns.length > 0 && !urns[0]!.startsWith('article:')))
      .map((posts) => posts.toSorted((a, b) => (a.urns[0]!.slice(-19) < b.urns[0]!.slice(-19) ? -1 : 1)))
    const before = postsFile('older.csv', { publishedAt: '2016-01-01T10:00:00Z', text: 'Ancien' })
    fc.assert(
      fc.property(inOrder, (posts) => {
        const alone = { source: 'file.csv', extract: { ...emptyExtract(), posts } }
        const { records } = merge([before, alone], zone)
        expect(merge([alone], zone).records.posts).toEqual(records.posts.slice(1))
      }),
      { numRuns: 300 },
    )
  })

  it('loses no id and no post, and gives each post one id of its own', () => {
    fc.assert(
      fc.property(files, (list) => {
        const { posts } = merge(list, zone).records
        const given = list.flatMap(({ extract }) => extract.posts)
        expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length)
        expect(posts.length).toBeLessThanOrEqual(given.length)
        const known = new Set(posts.flatMap(({ who, urns }) => urns.map((urn) => `${who}|${urn}`)))
        expect(known).toEqual(new Set(given.flatMap(({ who, urns }) => urns.map((urn) => `${who}|${urn}`))))
        expect(posts.flatMap(({ who, urns }) => urns.map((urn) => `${who}|${urn}`))).toHaveLength(known.size)
      }),
      { numRuns: 200 },
    )
  })

  it('gives records of the model', () => {
    fc.assert(
      fc.property(files, (list) => {
        expect(schema.safeParse(merge(list, zone).records).error).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  it('changes nothing when a file already merged is merged again later', () => {
    fc.assert(
      fc.property(files, (list) => {
        const known = merge(list, zone).records
        const before = structuredClone(known)
        const { posts } = merge([], { ...zone, known }).records
        expect(merge([], { ...zone, known }).records).toEqual(known)
        expect(known).toEqual(before)
        for (const post of posts) expect(known.posts).not.toContain(post)
      }),
      { numRuns: 150 },
    )
  })
})
