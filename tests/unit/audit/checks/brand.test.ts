import { describe, expect, it } from 'vitest'
import { aPost, anInput } from '../build'
import { aMeasure, daily, inFrench, judged } from '../judged'

const FROM = '2026-01-01'

/** Own posts that name the brand every `step` days, and daily visits that gain `gain` on the three days from each. */
function observed(step: number, gain: number, count: number, noise = 0) {
  const events = Array.from({ length: count }, (_, index) => 40 + index * step)
  const visits = Array.from({ length: 300 }, (_, day) => {
    const lifted = events.some((event) => day >= event && day <= event + 2)
    return Math.round((200 + noise * ((day * 7919) % 13)) * (lifted ? 1 + gain : 1))
  })
  const posts = events.map((event, index) =>
    aPost({
      id: `share:${index}`,
      text: 'Chez Kervane, on a posé des murs.',
      publishedAt: new Date(Date.parse(FROM) + event * 86_400_000 + 32_400_000)
        .toISOString()
        .replace('.000Z', 'Z'),
    }),
  )
  return { posts, measures: daily('pageViews', 'page', FROM, visits) }
}

describe('BA-5 does the page benefit', () => {
  it('passes where the visits after the posts are a fifth above the usual', () => {
    const result = judged('BA-5', anInput({ records: observed(17, 0.2, 12, 1) }))
    expect(result.status).toBe('pass')
    expect(result.estimate).toBeGreaterThan(0.15)
    expect(result.estimate).toBeLessThan(0.25)
  })

  it('fails only with twelve posts and an upper limit under a tenth', () => {
    expect(judged('BA-5', anInput({ records: observed(17, 0, 12, 1) })).status).toBe('fail')
    const few = judged('BA-5', anInput({ records: observed(17, 0, 8, 1) }))
    expect(few.status).toBe('insufficient')
    expect(inFrench(few)).toContain('On n’observe pas encore d’effet établi')
  })

  it('leaves out days near a post of the page', () => {
    const { posts, measures } = observed(17, 0.2, 12)
    const page = posts.map((post, index) => ({ ...post, id: `activity:${index}`, who: 'page' as const }))
    expect(judged('BA-5', anInput({ records: { posts: [...posts, ...page], measures } }))).toMatchObject({
      status: 'not_applicable',
      message: { key: 'checks.BA-5.fewEvents' },
    })
  })

  it('is not applicable without the daily files of the page', () => {
    expect(judged('BA-5', anInput({ records: { posts: observed(17, 0, 12).posts } })).message.key).toBe(
      'missing.pageDays',
    )
  })
})

describe('BA-6 who carries whom', () => {
  it('compares the two audiences and the staff', () => {
    const result = judged(
      'BA-6',
      anInput({ client: { person: { followers: 25_430 }, brand: { followers: 253, employees: 40 } } }),
    )
    expect(result).toMatchObject({ status: 'informative', weight: 0, params: { perEmployee: 253 / 40 } })
    expect(result.estimate).toBeCloseTo(100.514, 3)
    expect(inFrench(result)).toContain('25 430 contre 253')
  })

  it('turns the sentence where the page is bigger', () => {
    const input = anInput({ client: { person: { followers: 100 }, brand: { followers: 400 } } })
    expect(inFrench(judged('BA-6', input))).toContain('La page compte 4 fois plus d’abonnés que vous')
  })

  it('takes the newest dated figure, and the client file on the day that it is of', () => {
    const measures = [
      aMeasure({ metric: 'followersTotal', date: '2026-11-01', value: 300 }),
      aMeasure({ who: 'page', metric: 'followersTotal', date: '2026-11-15', value: 999 }),
    ]
    const input = anInput({
      client: { asOf: '2026-10-15', person: { followers: 100 }, brand: { followers: 100 } },
      records: { measures },
    })
    expect(judged('BA-6', input).estimate).toBeCloseTo(300 / 999, 12)
    const sameDay = { ...input, client: { ...input.client, asOf: '2026-11-15' } }
    expect(judged('BA-6', sameDay).estimate).toBe(1)
  })

  it('is not shown where either is unknown', () => {
    expect(judged('BA-6', anInput({ client: { person: { followers: 100 } } })).message.key).toBe(
      'checks.BA-6.unknown',
    )
  })
})
