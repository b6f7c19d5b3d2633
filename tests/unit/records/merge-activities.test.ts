import { describe, expect, it } from 'vitest'
import { merge } from '#shared/records/merge'
import { activitiesFile, idAt, mergeAll, postsFile } from './make'

const AT = '2026-10-08T16:45:00Z'
const comment = (at: string, target: string | null = null) => ({
  kind: 'comment' as const,
  at,
  target,
  count: 1,
})

describe('merging activities', () => {
  it('counts by day and hour of the zone, across midnight and summer time', () => {
    const file = activitiesFile('Comments.csv', [
      comment('2026-10-24T22:30:00Z'),
      comment('2026-10-25T00:30:00Z'),
      comment('2026-10-25T01:30:00Z'),
    ])
    expect(mergeAll(file).activities).toEqual([
      { kind: 'comment', day: '2026-10-25', hour: 0, count: 1 },
      { kind: 'comment', day: '2026-10-25', hour: 2, count: 2 },
    ])
    expect(merge([file], { timezone: 'Asia/Kolkata' }).records.activities[0]).toEqual({
      kind: 'comment',
      day: '2026-10-25',
      hour: 4,
      count: 1,
    })
  })

  it('counts what one file repeats each time, and what two exports repeat once', () => {
    const old = activitiesFile('2025.zip/Comments.csv', [comment(AT), comment(AT)])
    const recent = activitiesFile('2026.zip/Comments.csv', [
      comment(AT),
      comment(AT),
      comment('2026-10-08T17:00:00Z'),
    ])
    expect(mergeAll(old, recent).activities.map(({ hour, count }) => [hour, count])).toEqual([
      [18, 2],
      [19, 1],
    ])
  })

  it('adds from a typed day only what the export does not hold', () => {
    const typed = (count: number) =>
      activitiesFile('vus.csv', [{ kind: 'comment', at: '2026-10-08', target: null, count }])
    const exported = activitiesFile('Comments.csv', [comment(AT), comment(AT)])
    expect(mergeAll(exported, typed(2)).activities).toHaveLength(1)
    expect(mergeAll(exported, typed(5)).activities.map(({ hour, count }) => [hour, count])).toEqual([
      [null, 3],
      [18, 2],
    ])
  })

  it('calls a comment under an own post a reply, by id or by the time in the id, and counts it on the post', () => {
    const posts = postsFile(
      'Shares.csv',
      { urns: [`share:${idAt(AT)}`], text: 'Un avis' },
      {
        urns: [`ugcPost:${idAt('2026-10-01T08:00:00Z')}`],
        publishedAt: '2026-10-01T08:00:00Z',
        text: 'Autre',
      },
    )
    const comments = activitiesFile(
      'Comments.csv',
      [
        comment('2026-10-09T08:00:00Z', `activity:${idAt(AT, 1_500, 9n)}`),
        comment('2026-10-09T08:01:00Z', `activity:${idAt(AT, 1_500, 9n)}`),
        comment('2026-10-09T08:02:00Z', `activity:${idAt('2026-09-01T00:00:00Z')}`),
      ],
      ['comment'],
    )
    const { posts: merged, activities } = mergeAll(posts, comments)
    expect(merged.map(({ text, ownReplies }) => [text, ownReplies])).toEqual([
      ['Autre', 0],
      ['Un avis', 2],
    ])
    expect(activities.map(({ kind, count }) => [kind, count])).toEqual([
      ['comment', 1],
      ['reply', 2],
    ])
  })

  it('counts a comment without a date as a reply, and on no day', () => {
    const undated = { kind: 'comment' as const, at: null, count: 1 }
    const { posts, activities } = mergeAll(
      postsFile('Shares.csv', { urns: [`share:${idAt(AT)}`], text: 'Un avis' }),
      activitiesFile(
        'Comments.csv',
        [
          { ...undated, target: `activity:${idAt(AT, 1_500, 9n)}` },
          { ...undated, target: `activity:${idAt('2026-09-01T00:00:00Z')}` },
        ],
        ['comment'],
      ),
    )
    expect(posts).toMatchObject([{ ownReplies: 1 }])
    expect(activities).toEqual([])
  })

  it('does not know the replies where the comments are missing, nor those of the page', () => {
    const own = postsFile('Shares.csv', { urns: [`share:${idAt(AT)}`], text: 'Un avis' })
    const page = postsFile('page.xls', { who: 'page', urns: [`activity:${idAt('2026-10-02T00:00:00Z')}`] })
    const typed = activitiesFile('vus.csv', [comment('2026-10-08')])
    expect(mergeAll(own, typed).posts[0]?.ownReplies).toBeNull()
    expect(mergeAll(page, activitiesFile('Comments.csv', [], ['comment'])).posts[0]?.ownReplies).toBeNull()
  })
})
