import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define-fact'
import { labels } from '#shared/audit/facts/labels'
import { aPost, anInput, somePosts } from '../build'

const hand = { subject: 'trade', intent: 'serve', answers: [1, 0, 1], themes: ['Vélo'] } as const
const post = aPost({
  id: 'share:7514002921881612345',
  urns: ['activity:7514002921881619999', 'share:7514002921881612345'],
  url: 'https://www.linkedin.com/feed/update/urn:li:share:7514002921881612345',
})

function read(key: string) {
  const found = labels.of(
    anInput({
      client: { labels: { [key]: { ...hand, answers: [...hand.answers], themes: [...hand.themes] } } },
      records: { posts: [post] },
    }),
  )
  if (found instanceof Missing) throw new Error(found.message.key)
  return found
}

describe('labels by hand', () => {
  it('are found by id, by another urn, by address and by bare digits', () => {
    const keys = [
      'share:7514002921881612345',
      'activity:7514002921881619999',
      'urn:li:activity:7514002921881619999',
      'https://www.linkedin.com/feed/update/urn:li:share:7514002921881612345',
      'https://www.linkedin.com/feed/update/urn:li:activity:7514002921881619999/?utm_source=share',
      '7514002921881612345',
      '7514002921881619999',
    ]
    for (const key of keys) expect([key, read(key).byPost.get(post.id)?.source]).toEqual([key, 'client'])
  })

  it('win field by field, and are certain', () => {
    expect(read(post.id).byPost.get(post.id)).toMatchObject({
      subject: 'trade',
      intent: 'serve',
      answers: [0, 1],
      themes: ['Vélo'],
      confidence: 1,
      reasons: [],
    })
    const partly = labels.of(
      anInput({ client: { labels: { [post.id]: { intent: 'sell' } } }, records: { posts: [post] } }),
    )
    if (partly instanceof Missing) throw new Error('missing')
    const label = partly.byPost.get(post.id)
    expect(label).toMatchObject({ intent: 'sell', source: 'client' })
    expect(label?.confidence).toBeLessThanOrEqual(1)
    expect(partly.compared).toMatchObject({ subject: [], intent: [['sell', expect.any(String)]] })
  })

  it('tell which share of the labels is confirmed', () => {
    const found = labels.of(
      anInput({ client: { labels: { 'share:1': { subject: 'off' } } }, records: { posts: somePosts(4) } }),
    )
    expect(found).toMatchObject({ confirmedShare: 0.25 })
  })
})

describe('proposed labels', () => {
  it('cover the page too, but no post without text or title', () => {
    const posts = [
      ...somePosts(2),
      aPost({ id: 'share:8', text: null }),
      aPost({ id: 'share:9', who: 'page' }),
    ]
    const found = labels.of(anInput({ records: { posts } }))
    if (found instanceof Missing) throw new Error('missing')
    expect([...found.byPost.keys()].sort()).toEqual(['share:1', 'share:2', 'share:9'])
    expect(found.page).toHaveLength(1)
  })

  it('do not depend on the language of the report', () => {
    const input = anInput({ records: { posts: somePosts(3) } })
    const [fr, en] = [labels.of(input), labels.of({ ...input, language: 'en' })]
    if (fr instanceof Missing || en instanceof Missing) throw new Error('missing')
    expect([...fr.byPost]).toEqual([...en.byPost])
  })

  it('are missing where nothing can be read', () => {
    expect(labels.of(anInput({ records: { posts: somePosts(3, () => ({ text: null })) } }))).toBeInstanceOf(
      Missing,
    )
  })
})
