import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { labels } from '#shared/audit/facts/labels'
import { posts } from '#shared/audit/facts/posts'
import { everythingPublished, labelDoubt, labelShare } from '#shared/audit/support/label-share'
import { anInput, someLabels, somePosts } from '../build'

/** The share of posts that serve among twenty, so many of them read by hand, every other one serving. */
function shareOf(
  byHand: number,
  others = somePosts(0),
  unsaid: { subject?: undefined; intent?: undefined } = {},
) {
  const hand = someLabels(byHand, (i) => ({ subject: 'trade', intent: i % 2 ? 'serve' : 'chat', ...unsaid }))
  const input = anInput({ client: { labels: hand }, records: { posts: [...somePosts(20), ...others] } })
  const [known, published] = [labels.of(input), posts.of(input)]
  if (known instanceof Missing || published instanceof Missing) throw new Error('no labels')
  const share = labelShare(
    everythingPublished(published, known),
    known,
    ['intent'],
    ({ intent }) => intent === 'serve',
  )
  return { ...share, doubt: labelDoubt(known.person, known, known.left.person) }
}

describe('a share of labels', () => {
  it('is a fact where every post is read by hand', () => {
    expect(shareOf(20)).toMatchObject({ k: 10, n: 20, share: 0.5, interval: null, byHand: 20, doubt: 0 })
    expect(shareOf(20).open).toEqual({ low: 0.5, high: 0.5 })
  })

  it('is the less sure the fewer are read', () => {
    const widths = [0, 8, 16, 20].map((byHand) => {
      const { low, high } = shareOf(byHand).open
      return high - low
    })
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(widths[0]).toBeGreaterThan(0.2)
    expect(shareOf(0).doubt).toBeGreaterThan(shareOf(16).doubt)
  })

  it('takes for read what is read alone: a subject said by hand says nothing of the intent', () => {
    const bySubject = shareOf(20, [], { intent: undefined })
    expect(bySubject).toMatchObject({ byHand: 0, doubt: 0 })
    expect(bySubject.open.high - bySubject.open.low).toBeGreaterThan(0.2)
    expect(shareOf(20, [], { subject: undefined })).toMatchObject({ byHand: 20, share: 0.5, interval: null })
    expect(shareOf(20, [], { subject: undefined }).doubt).toBeGreaterThan(0.2)
  })

  it('leaves a list that nobody has read as open as its proposals, however many posts of another list are read', () => {
    const hand = someLabels(15, (i) => ({ subject: 'trade', intent: i % 2 ? 'serve' : 'chat' }))
    const known = labels.of(anInput({ client: { labels: hand }, records: { posts: somePosts(20) } }))
    if (known instanceof Missing) throw new Error('no labels')
    const unread = known.person.filter(({ id }) => known.byPost.get(id)?.source === 'proposed')
    expect(labelDoubt(known.person, known, 0)).toBeCloseTo(labelDoubt(unread, known, 0) / 4, 10)
    expect(labelDoubt(unread, known, 5)).toBeGreaterThan(0.5)
  })

  it('counts a bare share of which nothing can be read as published, not as about anything', () => {
    const bare = somePosts(20, () => ({ type: 'repost', text: null }), 100)
    const { share, n, open } = shareOf(20, bare)
    expect({ share, n }).toEqual({ share: 0.25, n: 40 })
    expect(open).toEqual({ low: 0.25, high: 0.75 })
  })
})
