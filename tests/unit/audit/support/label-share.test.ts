import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { labels } from '#shared/audit/facts/labels'
import { posts } from '#shared/audit/facts/posts'
import { everythingPublished, labelDoubt, labelShare } from '#shared/audit/support/label-share'
import { anInput, someLabels, somePosts } from '../build'

/** The share of posts that serve among twenty, so many of them read by hand, every other one serving. */
function shareOf(byHand: number, others = somePosts(0)) {
  const hand = someLabels(byHand, (i) => ({ subject: 'trade', intent: i % 2 ? 'serve' : 'chat' }))
  const input = anInput({ client: { labels: hand }, records: { posts: [...somePosts(20), ...others] } })
  const [known, published] = [labels.of(input), posts.of(input)]
  if (known instanceof Missing || published instanceof Missing) throw new Error('no labels')
  const share = labelShare(everythingPublished(published, known), known, ({ intent }) => intent === 'serve')
  return { ...share, doubt: labelDoubt(known.person, known, 'person') }
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

  it('counts a bare share of which nothing can be read as published, not as about anything', () => {
    const bare = somePosts(20, () => ({ type: 'repost', text: null }), 100)
    const { share, n, open } = shareOf(20, bare)
    expect({ share, n }).toEqual({ share: 0.25, n: 40 })
    expect(open).toEqual({ low: 0.25, high: 0.75 })
  })
})
