import { expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { resonance, type Resonance } from '#shared/audit/facts/resonance'
import type { Post } from '#shared/model/records'
import { anInput, somePosts } from '../build'

const of = (posts: Post[]) => resonance.of(anInput({ records: { posts } })) as Resonance
const reacted = (reactions: number, impressions?: number) => ({
  reactions,
  comments: 0,
  reposts: 0,
  ...(impressions !== undefined && { impressions }),
})

it('has the median of the rates of posts beside the ratio of sums, which one big post dominates', () => {
  const metrics = [reacted(2, 100), reacted(4, 100), reacted(6, 100), reacted(5, 9700)]
  const { definition, median, ratioOfSums, counts } = of(
    somePosts(4, (index) => ({ metrics: metrics[index] ?? {} })),
  )
  expect(definition).toBe('er_member')
  expect(median).toBeCloseTo(0.03)
  expect(ratioOfSums).toBeCloseTo(17 / 10_000)
  expect(counts).toEqual({ er_member: 4, er_member_xlsx: 0 })
})

it('never mixes the two definitions: the network’s own as long as half as many posts are known by it', () => {
  const mixed = (member: number, workbook: number) =>
    of([
      ...somePosts(member, () => ({ metrics: reacted(4, 100) })),
      ...somePosts(workbook, () => ({ metrics: { engagements: 10, impressions: 100 } }), 101),
    ])
  expect(mixed(5, 10)).toMatchObject({ definition: 'er_member', median: 0.04 })
  expect(mixed(4, 10)).toMatchObject({ definition: 'er_member_xlsx', median: 0.1 })
})

it('reads a post that only the other definition knows at the usual proportion of the two, from eight pairs on', () => {
  const both = (count: number) =>
    somePosts(count, () => ({ metrics: { ...reacted(4, 100), engagements: 8 } }))
  const other = somePosts(1, () => ({ metrics: { engagements: 20, impressions: 100 } }), 101)
  const { own } = of([...both(8), ...other])
  expect(own.converted).toBe(1)
  // 20 of the workbook are 10 by the proportion 4 / 8.
  expect(own.inTime.map(({ rate }) => rate)).toContain(0.1)
  expect(own.rated).toHaveLength(8)
  expect(of([...both(7), ...other]).own.converted).toBe(0)
})

it('judges own posts alone, and a negative correction of an export is no reaction', () => {
  const { own, rated } = of([
    ...somePosts(2, () => ({ metrics: reacted(-3, 100) })),
    ...somePosts(1, () => ({ type: 'share', metrics: reacted(50, 100) }), 101),
  ])
  expect(own.median).toBe(0)
  expect([own.rated.length, rated.length]).toEqual([2, 3])
})

it('has no rate from 0 or unknown impressions, and is missing where nobody counted', () => {
  const found = of(somePosts(2, (index) => ({ metrics: reacted(4, index === 0 ? 0 : undefined) })))
  expect([found.median, found.ratioOfSums, found.engaged.length]).toEqual([null, null, 2])
  expect(resonance.of(anInput({ records: { posts: somePosts(3) } }))).toBeInstanceOf(Missing)
  expect((resonance.of(anInput()) as Missing).message.key).toContain('posts')
})
