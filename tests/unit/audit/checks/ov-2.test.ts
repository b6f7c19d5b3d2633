import { describe, expect, it } from 'vitest'
import { sharesWithView } from '#shared/audit/checks/ov-2'
import { anInput, find, somePosts, words } from '../build'

const shares = (lengths: number[]) =>
  anInput({
    records: {
      posts: somePosts(lengths.length, (i) => ({
        type: lengths[i] ? 'share' : 'repost',
        text: words(lengths[i] ?? 0),
      })),
    },
  })

describe('OV-2', () => {
  it('counts shares of 25 own words and more: 3 of 5 score 90', () => {
    expect(find(sharesWithView, shares([25, 40, 30, 24, 0]))).toMatchObject({
      score: 90,
      n: 5,
      values: { k: 3, rest: 2, bare: 1 },
    })
  })

  it('scores 50 at three in ten', () => {
    expect(find(sharesWithView, shares([25, 30, 30, 1, 2, 3, 4, 5, 6, 7]))).toMatchObject({ score: 50 })
  })

  it('does not count links, tags and mentions as words', () => {
    const text = `${words(24)} https://exemple.fr #velo @kervane`
    const input = anInput({ records: { posts: somePosts(5, () => ({ type: 'share', text })) } })
    expect(find(sharesWithView, input)).toMatchObject({ values: { k: 0 } })
  })

  it('does not arise under five shares', () => {
    expect(find(sharesWithView, shares([30, 30, 30, 30]))).toMatchObject({
      outcome: 'not_applicable',
      byNature: true,
      variant: 'few',
      n: 4,
    })
  })

  it('knows nothing where no text is known', () => {
    const input = anInput({ records: { posts: somePosts(9, () => ({ type: 'share', text: null })) } })
    expect(find(sharesWithView, input)).toBe('missing.texts')
  })
})
