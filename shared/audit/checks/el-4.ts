import type { Post } from '#shared/model/records'
import { jensenShannonTest } from '#shared/stats/jensen-shannon'
import { BANDS, inBand } from '#shared/stats/score'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { daysBetween, daysLater } from '../../time/days'
import { drawnTable } from '../support/evidence'
import { scoreOf } from '../define/judge-share'
import { labelDoubt, openBy } from '../support/label-share'

/** Under 5 %, so that a line that did not change is called stable in 95 % of simulated runs with a margin. */
const SIGNIFICANT = 0.03
const MANY = 2000

/** Stability of the line: Jensen-Shannon divergence of the themes of the two halves of the period, with its permutation p (Lin 1991). */
export const stableLine = defineCheck({
  id: 'EL-4',
  needs: ['posts', 'labels', 'themes'],
  run: ({ posts, labels, themes }, settings) => {
    const { from, to } = posts.period
    const middle = daysLater(from, Math.ceil((daysBetween(from, to) + 1) / 2))
    const isFirst = ({ id }: Post) => (posts.dayOf.get(id) ?? '') < middle
    const first = labels.own.filter(isFirst).map(themes.themeOf)
    const second = labels.own.filter((post) => !isFirst(post)).map(themes.themeOf)
    const n = first.length + second.length
    const minimum = settings.minimum / 2
    const test = jensenShannonTest(first, second, { runs: n > MANY ? 200 : 2000 })
    const values = { n, first: first.length, second: second.length, minimum, middle }
    if (!test || Math.min(first.length, second.length) < minimum)
      return insufficient({ n, unit: 'index', values })
    const { divergence, expected, p } = test
    const score = scoreOf(divergence, settings)
    const share = (list: readonly string[], theme: string) =>
      list.filter((name) => name === theme).length / list.length
    const rows = themes.grid
      .map((theme) => [theme, share(first, theme), share(second, theme)] as const)
      .filter(([, a, b]) => a + b > 0)
    const held = p < SIGNIFICANT ? score : inBand('pass', score)
    return measured(held, {
      ...openBy(labelDoubt(labels.own, labels, 'own'), held),
      estimate: divergence,
      n,
      unit: 'index',
      values: { ...values, x: divergence, expected, probability: p },
      evidence: [
        drawnTable(
          'halves',
          { theme: 'subject', firstHalf: 'percent', secondHalf: 'percent' },
          rows.map((row) => [...row]),
          'pairedBars',
        ),
      ],
      ...(score < BANDS.pass && p >= SIGNIFICANT ? { variant: 'passChance' } : {}),
      params: { expectedByChance: expected, p, significant: SIGNIFICANT },
    })
  },
})
