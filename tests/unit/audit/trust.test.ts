import { describe, expect, it } from 'vitest'
import { CHECKS } from '#shared/audit/checks/registry'
import { categoriesOf } from '#shared/audit/presets'
import { runCheck } from '#shared/audit/run-check'
import { mark, trustIn, weaken } from '#shared/audit/trust'
import { anInput, settingsOf, someLabels, somePosts } from './build'

const table = categoriesOf('employee')
const weight = (alpha: number | null, byHand = false) => {
  const weakened = weaken(table, { alpha, byHand })
  const check = (id: string) => weakened.flatMap(({ checks }) => checks).find((one) => one.id === id)
  return {
    serve: check('SA-1'),
    replies: check('SA-4'),
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

  it('changes no weight from .667 on, without a sample, or where all labels are by hand', () => {
    for (const same of [weight(0.667), weight(null), weight(0.1, true)])
      expect(same).toMatchObject({ serve: { weight: 6 }, category: 15 })
  })

  it('leaves results provisional under .8', () => {
    const labels = someLabels(20, () => ({ intent: 'serve' }))
    const input = anInput({ client: { labels }, records: { posts: somePosts(20) } })
    const { result } = runCheck(CHECKS['SA-1'], settingsOf('SA-1'), input)
    const provisional = (alpha: number | null, byHand = false) =>
      mark(result, settingsOf('SA-1'), { alpha, byHand }).provisional
    expect([provisional(null), provisional(0.799), provisional(0.8), provisional(null, true)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(mark(result, settingsOf('OV-1'), { alpha: null, byHand: false }).provisional).toBe(false)
  })

  it('knows labels that are all by hand', () => {
    const posts = somePosts(3)
    const all = anInput({ client: { labels: someLabels(3, () => ({ subject: 'off' })) }, records: { posts } })
    expect(trustIn(all, table).byHand).toBe(true)
    expect(trustIn(anInput({ records: { posts } }), table)).toEqual({ alpha: null, byHand: false })
  })
})
