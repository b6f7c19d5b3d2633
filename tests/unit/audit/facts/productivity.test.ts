import { expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { productivity, type Productivity } from '#shared/audit/facts/productivity'
import { anInput, somePosts } from '../build'
import { anOutcome } from '../outcomes-of'

// Six posts, the older the more read.
const posts = somePosts(6, (index) => ({ metrics: { impressions: 100 * (index + 1) } }))
const of = (linked: number[], some = posts) =>
  productivity.of(
    anInput({
      records: { posts: some, outcomes: linked.map((post) => anOutcome({ postId: `share:${post}` })) },
    }),
  )

it('lists the five most read and those with results, most results first, and counts who is in both', () => {
  const { mostRead, mostProductive, overlap, productive } = of([1, 3, 3]) as Productivity
  expect(mostRead.map(({ id }) => id)).toEqual(['share:6', 'share:5', 'share:4', 'share:3', 'share:2'])
  expect(mostProductive.map(({ id }) => id)).toEqual(['share:3', 'share:1'])
  expect([productive, overlap]).toEqual([2, 1])
})

it('orders views against results by Kendall’s tau-b', () => {
  // Results on the least read alone: 5 discordant pairs, ties in results elsewhere; tau_b = -5 / sqrt(15 * 5).
  expect((of([1]) as Productivity).tau).toBeCloseTo(-5 / Math.sqrt(75))
  expect((of([6]) as Productivity).tau).toBeCloseTo(5 / Math.sqrt(75))
})

it('says nothing of an order where no result names a post, and of an overlap under five posts', () => {
  const none = productivity.of(anInput({ records: { posts, outcomes: [anOutcome()] } })) as Productivity
  expect([none.productive, none.tau, none.test, none.overlap]).toEqual([0, null, null, null])
  expect((of([1], posts.slice(0, 4)) as Productivity).overlap).toBeNull()
})

it('is missing without a log and without views', () => {
  expect(productivity.of(anInput({ records: { posts } }))).toBeInstanceOf(Missing)
  expect(of([1], somePosts(6))).toBeInstanceOf(Missing)
})
