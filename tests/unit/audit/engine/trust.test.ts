import { describe, expect, it } from 'vitest'
import { CHECKS } from '#shared/audit/checks/registry'
import { categoriesOf } from '#shared/audit/presets'
import { runCheck } from '#shared/audit/engine/run-check'
import { mark, trustIn, discountUnverified } from '#shared/audit/engine/trust'
import { anInput, settingsOf, someLabels, somePosts } from '../build'

const table = categoriesOf('employee')
const LIMITS = { pass: 0.8, fail: 0.667 }
const NONE = { own: false, person: false, both: false }
const OWN = { own: true, person: false, both: false }
const PERSON = { own: true, person: true, both: false }
const weight = (alpha: number | null, byHand = NONE) => {
  const weakened = discountUnverified(table, { alpha, byHand, limits: LIMITS })
  const check = (id: string) => weakened.flatMap(({ checks }) => checks).find((one) => one.id === id)
  return {
    serve: check('SA-1'),
    replies: check('SA-4'),
    views: check('EL-3'),
    category: weakened.find(({ id }) => id === 'SA')?.weight,
  }
}

describe('trust in the labels', () => {
  it('under .667 halves the weight of what rests on them, keeps the default, and shrinks the category', () => {
    expect(weight(0.666)).toMatchObject({
      serve: { weight: 3, defaults: { weight: 6 } },
      replies: { weight: 2 },
      category: 8.5,
    })
  })

  it('changes no weight from .667 on, without a sample, or where the labels are by hand', () => {
    for (const same of [weight(0.667), weight(null), weight(0.1, PERSON)])
      expect(same).toMatchObject({ serve: { weight: 6 }, category: 15 })
    expect(weight(0.1, OWN).views).toMatchObject({ weight: 2 })
  })

  it('takes both borders from the limits of DQ-3, wherever they stand', () => {
    const moved = table.map((category) => ({
      ...category,
      checks: category.checks.map((check) =>
        check.id === 'DQ-3' ? { ...check, limits: { pass: 0.9, fail: 0.7 } } : check,
      ),
    }))
    const { limits } = trustIn(anInput({ records: { posts: somePosts(20) } }), moved)
    expect(limits).toEqual({ pass: 0.9, fail: 0.7 })
    const halved = discountUnverified(table, { alpha: 0.69, byHand: NONE, limits })
    expect(halved.find(({ id }) => id === 'SA')?.weight).toBe(8.5)
  })

  it('leaves results provisional under .8', () => {
    const labels = someLabels(20, () => ({ intent: 'serve' }))
    const input = anInput({ client: { labels }, records: { posts: somePosts(20) } })
    const { result } = runCheck(CHECKS['SA-1'], settingsOf('SA-1'), input)
    const provisional = (alpha: number | null, byHand = NONE) =>
      mark(result, settingsOf('SA-1'), { alpha, byHand, limits: LIMITS }).provisional
    expect([provisional(null), provisional(0.799), provisional(0.8), provisional(null, PERSON)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(mark(result, settingsOf('OV-1'), { alpha: null, byHand: NONE, limits: LIMITS }).provisional).toBe(
      false,
    )
  })

  it('asks of each finding the posts that it rests on: own posts by hand settle theirs, a proposed share leaves line, service and views open', () => {
    const labels = someLabels(20, () => ({ intent: 'serve', subject: 'trade' }))
    const posts = [...somePosts(20), ...somePosts(2, () => ({ type: 'share' }), 50)]
    const trust = trustIn(anInput({ client: { labels }, records: { posts } }), table)
    expect(trust.byHand).toEqual(OWN)
    const input = anInput({ client: { labels }, records: { posts } })
    const { result } = runCheck(CHECKS['SA-1'], settingsOf('SA-1'), input)
    expect(mark(result, settingsOf('SA-3'), trust).provisional).toBe(false)
    expect(mark(result, settingsOf('SA-1'), trust).provisional).toBe(true)
    expect(mark(result, settingsOf('EL-3'), trust).provisional).toBe(true)
    expect(mark(result, settingsOf('BA-2'), trust).provisional).toBe(true)
  })

  it('knows labels that are all by hand, with and without those of the page', () => {
    const posts = [...somePosts(3), ...somePosts(2, () => ({ who: 'page' }), 50)]
    const byHand = (count: number, given: { intent?: undefined } = {}) => {
      const mine = someLabels(3, () => ({ subject: 'off', intent: 'chat', ...given }))
      const theirs = Object.fromEntries(
        posts.slice(3, 3 + count).map(({ id }) => [id, { subject: 'brand', intent: 'inform' } as const]),
      )
      const input = anInput({ client: { labels: { ...mine, ...theirs } }, records: { posts } })
      return trustIn(input, table).byHand
    }
    expect(byHand(2)).toEqual({ own: true, person: true, both: true })
    expect(byHand(1)).toEqual({ own: true, person: true, both: false })
    // One of the two said is half of what has to be read.
    expect(byHand(2, { intent: undefined })).toEqual(NONE)
    expect(trustIn(anInput({ records: { posts } }), table)).toMatchObject({
      alpha: null,
      byHand: NONE,
      limits: LIMITS,
    })
  })
})
