import { wilson } from '#shared/stats/wilson'
import { defineCheck, measured } from '../define/define-check'
import { scoreOf } from '../define/judge-share'

const LEVEL = 0.95

/** Sample size: a gate. Twenty own posts or more are enough, under eight everything is description only. */
export const sampleSize = defineCheck({
  id: 'DQ-2',
  needs: ['posts'],
  run({ posts }, settings) {
    const n = posts.own.filter(({ id }) => !posts.untyped.has(id)).length
    const k = Math.round(n / 2)
    const interval = wilson(k, n, LEVEL)
    return measured(scoreOf(n, settings), {
      estimate: n,
      n,
      unit: 'count',
      values: { n, p: n === 0 ? 0 : k / n, a: interval?.low ?? 0, b: interval?.high ?? 1 },
    })
  },
})
