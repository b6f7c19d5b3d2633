import { describe, expect, it } from 'vitest'
import { commonGround } from '#shared/audit/checks/ba-2'
import { anInput, find, lowOf, someLabels, somePosts } from '../build'

type Subject = 'brand' | 'trade' | 'career' | 'off'
const both = (person: (i: number) => Subject, page: (i: number) => Subject, n = 20, m = 20) =>
  anInput({
    client: {
      labels: {
        ...someLabels(n, (i) => ({ subject: person(i), intent: 'chat' })),
        ...someLabels(m, (i) => ({ subject: page(i), intent: 'chat' }), 101),
      },
    },
    records: { posts: [...somePosts(n), ...somePosts(m, () => ({ who: 'page' }), 101)] },
  })

describe('BA-2', () => {
  it('finds the same mix to be common ground, and different subjects to be none', () => {
    expect(
      find(
        commonGround,
        both(
          (i) => (i % 2 ? 'trade' : 'career'),
          (i) => (i % 2 ? 'trade' : 'career'),
        ),
      ),
    ).toMatchObject({ estimate: 1, score: 100 })
    expect(
      find(
        commonGround,
        both(
          () => 'off',
          () => 'trade',
        ),
      ),
    ).toMatchObject({ score: 0, values: { onlyPage: 1, onlyPerson: 1 } })
  })

  it('opens its band to the worst by what nobody can read', () => {
    const same = both(
      () => 'trade',
      () => 'trade',
    )
    const silent = somePosts(20, () => ({ type: 'repost', text: null }), 301)
    const records = { ...same.records, posts: [...same.records.posts, ...silent] }
    expect(find(commonGround, same)).not.toHaveProperty('open')
    const finding = find(commonGround, { ...same, records })
    expect(finding).toMatchObject({ score: 100, open: { high: 100 } })
    // Half of the posts elsewhere: a divergence of 0.3113, and what so few posts leave open.
    expect(lowOf(finding)).toBeLessThan(90)
    expect(lowOf(finding)).toBeGreaterThan(50)
  })

  it('finds nothing in common between two voices that are off the subject: sharing such stories never helps', () => {
    const scoreOf = (off: number) => {
      const finding = find(
        commonGround,
        both(
          (i) => (i < off ? 'off' : 'trade'),
          (i) => (i % 2 ? 'trade' : 'off'),
          20 + off,
        ),
      )
      return typeof finding === 'string' ? 0 : (finding.score ?? 0)
    }
    expect(scoreOf(10)).toBeLessThan(scoreOf(0))
    expect(scoreOf(20)).toBeLessThan(scoreOf(10))
  })

  it('matches a divergence computed by hand: (1, 0) against (½, ½) is 0.3113', () => {
    const finding = find(
      commonGround,
      both(
        () => 'trade',
        (i) => (i % 2 ? 'trade' : 'off'),
      ),
    )
    // Chance alone, two classes and twenty posts a side: 0.0180.
    const bias = (1 / 20 + 1 / 20) / (8 * Math.LN2)
    expect((finding as { estimate: number }).estimate).toBeCloseTo(1 - 0.311278 + bias, 5)
    expect(finding).toMatchObject({ interval: { level: 0.95, method: 'delta' } })
  })

  it('needs twelve labelled posts on either side', () => {
    expect(
      find(
        commonGround,
        both(
          () => 'off',
          () => 'trade',
          20,
          11,
        ),
      ),
    ).toMatchObject({ outcome: 'insufficient', values: { page: 11 } })
  })
})
