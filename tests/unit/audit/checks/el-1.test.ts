import { describe, expect, it } from 'vitest'
import { onTheLine } from '#shared/audit/checks/el-1'
import { anInput, find, someLabels, somePosts } from '../build'

const posts = somePosts(20)

describe('EL-1', () => {
  it('takes declared themes for the line: 15 of 20 score 90', () => {
    const labels = someLabels(20, (i) => ({
      subject: 'trade',
      intent: 'serve',
      themes: i < 15 ? ['Vélo'] : [],
    }))
    const input = anInput({
      client: { labels, themes: [{ name: 'Vélo', words: ['pignon'] }] },
      records: { posts },
    })
    expect(find(onTheLine, input)).toMatchObject({
      score: 90,
      values: { out: 5, inferred: 'false' },
      params: { inferred: false },
    })
  })

  it('has nothing of what is off the subject on a theme that was declared for it', () => {
    const labels = someLabels(20, (i) => ({
      subject: i < 15 ? 'off' : 'trade',
      intent: 'chat',
      themes: [i < 15 ? 'Humeur' : 'Vélo'],
    }))
    const themes = ['Humeur', 'Vélo'].map((name) => ({ name, words: [] }))
    expect(find(onTheLine, anInput({ client: { labels, themes }, records: { posts } }))).toMatchObject({
      estimate: 0.25,
    })
  })

  it('infers the line from brand and trade where none is declared, and says so: 10 of 20 score 50', () => {
    const labels = someLabels(20, (i) => ({
      subject: i < 5 ? 'brand' : i < 10 ? 'trade' : 'career',
      intent: 'chat',
    }))
    expect(find(onTheLine, anInput({ client: { labels }, records: { posts } }))).toMatchObject({
      score: 50,
      params: { inferred: true },
    })
  })

  it('shows off-topic posts as the farthest', () => {
    const labels = someLabels(20, (i) => ({
      subject: i === 7 ? 'off' : i < 10 ? 'career' : 'trade',
      intent: 'chat',
    }))
    const finding = find(onTheLine, anInput({ client: { labels }, records: { posts } }))
    if (typeof finding !== 'string') expect(finding.evidence[1]?.posts?.[0]).toBe('share:8')
    expect.assertions(1)
  })

  it('gives no verdict under twelve labelled posts', () => {
    const labels = someLabels(11, () => ({ subject: 'trade', intent: 'serve' }))
    expect(
      find(onTheLine, anInput({ client: { labels }, records: { posts: posts.slice(0, 11) } })),
    ).toMatchObject({ outcome: 'insufficient' })
  })

  it('knows nothing where no post can be read', () => {
    expect(find(onTheLine, anInput({ records: { posts: somePosts(20, () => ({ text: null })) } }))).toBe(
      'missing.labels',
    )
  })
})
