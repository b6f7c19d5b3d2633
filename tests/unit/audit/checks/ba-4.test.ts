import { describe, expect, it } from 'vitest'
import { relaying } from '#shared/audit/checks/ba-4'
import { aPost, anInput, find, lowOf, somePosts, words } from '../build'

const link = 'https://www.linkedin.com/feed/update/urn:li:activity:7514002921881612345'
const page = aPost({
  id: 'activity:7514002921881612345',
  who: 'page',
  text: words(40, 'page'),
  publishedAt: '2026-11-10T08:00:00Z',
})
const relays = (lengths: number[], url = link) =>
  anInput({
    records: {
      posts: [
        page,
        ...somePosts(lengths.length, (i) => ({
          type: lengths[i] ? 'share' : 'repost',
          text: words(lengths[i] ?? 0),
          sharedUrl: url,
        })),
      ],
    },
  })

describe('BA-4', () => {
  it('counts relays with 25 own words: 3 of 5 score 90', () => {
    expect(find(relaying, relays([25, 30, 40, 3, 0]))).toMatchObject({ score: 90, n: 5 })
  })

  it('knows the same post by another of its ids, made within two seconds', () => {
    const twin = (BigInt('7514002921881612345') + (1000n << 22n)).toString()
    expect(
      find(relaying, relays([25, 30, 40, 3, 0], `https://www.linkedin.com/feed/update/urn:li:share:${twin}`)),
    ).toMatchObject({ n: 5 })
  })

  it('leaves a copy of a page post to OV-4: one fact counts once', () => {
    const input = relays([25, 30, 40, 3, 0])
    input.records.posts.push(
      aPost({ id: 'share:77', text: words(40, 'page'), publishedAt: '2026-11-12T08:00:00Z' }),
    )
    expect(find(relaying, input)).toMatchObject({ n: 5, values: { k: 3 } })
  })

  it('counts a relay whose words are in no file, and a short share of unknown origin, as lacking at the low end alone', () => {
    expect(find(relaying, relays([25, 30, 40, 3, 0]))).not.toHaveProperty('open')
    const input = relays([25, 30, 40, 3, 0])
    const wordless = aPost({ id: 'share:70', type: 'share', text: null, sharedUrl: link })
    const ofAnything = aPost({ id: 'share:71', type: 'share', text: words(3) })
    const sayingEnough = aPost({ id: 'share:72', type: 'share', text: words(25) })
    input.records.posts.push(wordless, ofAnything, sayingEnough)
    const finding = find(relaying, input)
    expect(finding).toMatchObject({ score: 90, n: 5, open: { high: 90 } })
    // 3 of 7, on the line from 50 at a quarter to 90 at 60 %.
    expect(lowOf(finding)).toBeCloseTo(50 + (40 * (3 / 7 - 0.25)) / 0.35, 10)
  })

  it('may arise where enough shares may be relays', () => {
    const input = relays([25, 30, 40, 3])
    input.records.posts.push(aPost({ id: 'share:70', type: 'share', text: null, sharedUrl: link }))
    expect(find(relaying, input)).toMatchObject({ outcome: 'not_applicable', byNature: false })
  })

  it('may arise where no post of the page is known: any share may be one of them', () => {
    const input = relays([25, 30, 40, 3, 9])
    input.records.posts.shift()
    expect(find(relaying, input)).toMatchObject({ outcome: 'not_applicable', byNature: false })
  })

  it('does not arise under five relays of the page', () => {
    expect(find(relaying, relays([25, 30, 40, 3]))).toMatchObject({
      outcome: 'not_applicable',
      byNature: true,
      variant: 'few',
    })
    expect(find(relaying, relays([25, 30, 40, 3, 9], 'https://journal.example/article'))).toMatchObject({
      n: 0,
    })
  })
})
