import { describe, expect, test } from 'vitest'
import { byLabels, meanViews, rankOf } from '../../../../renderer/src/screens/content/rows'
import { auditPost, rowsOf } from './make'

describe('a post in the table', () => {
  test('carries the proposal until somebody says otherwise', () => {
    const [open] = rowsOf([auditPost('a')])
    expect(open).toMatchObject({
      subject: 'off',
      subjectBy: 'proposal',
      intentBy: 'proposal',
      confirmed: false,
    })
  })

  test('shows what was said before the audit knows of it', () => {
    const label = { workspace: 'w', post: 'a', subject: 'trade', intent: 'serve', answers: ['q2'] } as const
    const [row] = rowsOf([auditPost('a')], [{ ...label, answers: ['q2'] }])
    expect(row).toMatchObject({ subject: 'trade', intent: 'serve', answers: [1], confirmed: true })
  })

  test('is not confirmed while only its subject is said', () => {
    const [row] = rowsOf([auditPost('a')], [{ workspace: 'w', post: 'a', subject: 'trade' }])
    expect(row).toMatchObject({ subjectBy: 'hand', intentBy: 'proposal', confirmed: false })
  })

  test('shows the proposal of the audit at once when a label is taken back, also after a reload', () => {
    const stale = auditPost('a', { labelSource: 'client', subject: 'trade', intent: 'serve', reasons: [] })
    const [row] = rowsOf([stale])
    expect(row).toMatchObject({ subject: 'off', intent: 'chat', subjectBy: 'proposal', confirmed: false })
    expect(row?.reasons).toHaveLength(1)
  })

  test('keeps what was said blind and what a rule says, which have no row of their own', () => {
    const said = { subject: 'trade', intent: 'serve' } as const
    const [blind] = rowsOf([auditPost('a')], [], 1, { a: said })
    expect(blind).toMatchObject({ ...said, confirmed: true })
    const [ruled] = rowsOf([auditPost('a', { ...said, labelSource: 'client', rule: '#solaire' })])
    expect(ruled).toMatchObject({ ...said, subjectBy: 'hand' })
  })

  test('keeps labels that a client file gives under another name of the post', () => {
    const stale = auditPost('a', { labelSource: 'client', subject: 'trade' })
    const [row] = rowsOf(
      [stale],
      [{ workspace: 'w', post: 'urn:li:share:7', subject: 'trade', intent: 'serve' }],
    )
    expect(row).toMatchObject({ subject: 'trade', subjectBy: 'hand', confirmed: true })
  })

  test('takes openings as views of an article, times shown of anything else', () => {
    const figures = { views: 40, impressions: 900 }
    const [article, post] = rowsOf([auditPost('a', { type: 'article', ...figures }), auditPost('b', figures)])
    expect([article?.views, post?.views]).toEqual([40, 900])
  })

  test('is known as an anomaly by the audit', () => {
    expect(rowsOf([auditPost('peak'), auditPost('a')]).map(({ anomaly }) => anomaly)).toEqual([true, false])
  })
})

describe('figures of the list', () => {
  const rows = rowsOf([
    auditPost('a', { impressions: 100 }),
    auditPost('b', { impressions: 300 }),
    auditPost('c'),
    auditPost('d', { impressions: 5000, who: 'page' }),
  ])

  test('rank a post among those of the same author whose figure is known', () => {
    expect(rankOf(rows[0]!, rows, 'views')).toEqual({ rank: 2, of: 2, most: 300 })
    expect(rankOf(rows[2]!, rows, 'views')).toBeNull()
  })

  test('leave posts that were set aside out of the mean', () => {
    const person = rows.slice(0, 3)
    expect(meanViews(person)).toEqual({ mean: 200, kind: 'views' })
    expect(meanViews(person.map((row) => ({ ...row, aside: row.id === 'b' })))).toEqual({
      mean: 100,
      kind: 'views',
    })
    expect(meanViews([])).toBeNull()
  })

  test('have no mean and no rank in common with reads of articles', () => {
    const both = rowsOf([
      auditPost('a', { impressions: 100 }),
      auditPost('b', { impressions: 300 }),
      auditPost('c', { type: 'article', views: 4500 }),
    ])
    expect(meanViews(both)).toEqual({ mean: 200, kind: 'views' })
    expect(meanViews(both.slice(2))).toEqual({ mean: 4500, kind: 'reads' })
    expect(rankOf(both[1]!, both, 'views')).toEqual({ rank: 1, of: 2, most: 300 })
    expect(rankOf(both[2]!, both, 'views')).toEqual({ rank: 1, of: 1, most: 4500 })
  })

  test('group posts by what would be confirmed and leave unreadable ones out', () => {
    const mixed = rowsOf([
      auditPost('a'),
      auditPost('b', { subject: 'trade' }),
      auditPost('c'),
      auditPost('d', { subject: null, intent: null, labelSource: 'none' }),
    ])
    expect(byLabels(mixed)).toEqual([
      { subject: 'off', intent: 'chat', posts: ['a', 'c'] },
      { subject: 'trade', intent: 'chat', posts: ['b'] },
    ])
  })
})

test('the outcomes of a post are unknown, not none, where nobody keeps a log of them', () => {
  expect(rowsOf([auditPost('a', {})], [], null)[0]?.outcomes).toBeNull()
  expect(rowsOf([auditPost('a', {})], [], 0)[0]?.outcomes).toBe(0)
})
