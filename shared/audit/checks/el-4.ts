import type { Post } from '#shared/model/records'
import { apart } from '#shared/stats/common-ground'
import { inflationOf } from '#shared/stats/persistence'
import { expectedScore } from '#shared/stats/expected-score'
import { BANDS } from '#shared/stats/score'
import { countByTheme } from '../support/count-by-theme'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { drawnTable } from '../support/evidence'
import { leftOutOf, limitsOf, scoreOf } from '../define/judge-share'
import { labelDoubt, openFrom } from '../support/label-share'
import { middleOf } from '../support/ratio-of-halves'

/**
 * Stability of the line: Jensen-Shannon divergence of the themes of the two halves of the period (Lin 1991) without what chance alone gives; posts that
 * follow each other on one theme are worth fewer posts.
 */
export const stableLine = defineCheck({
  id: 'EL-4',
  needs: ['posts', 'labels', 'themes'],
  run: ({ posts, labels, themes }, settings) => {
    const middle = middleOf(posts.period)
    const isFirst = ({ id }: Post) => (posts.dayOf.get(id) ?? '') < middle
    const first = labels.own.filter(isFirst).map(themes.themeOf)
    const second = labels.own.filter((post) => !isFirst(post)).map(themes.themeOf)
    const n = first.length + second.length
    const minimum = settings.minimum / 2
    const values = { n, first: first.length, second: second.length, minimum, middle }
    const count = countByTheme(themes.grid)
    const inflation = inflationOf([first, second])
    const found = apart(count(first), count(second), { inflation })
    if (!found || Math.min(first.length, second.length) < minimum)
      return insufficient({ n, unit: 'index', values })
    const { divergence, expected, low, high } = found
    const limits = limitsOf(settings)
    // Each half may be so much elsewhere than where its proposals put it.
    const doubt = 2 * labelDoubt(labels.own, labels, labels.left.own)
    const open = [Math.min(1, divergence + doubt), Math.max(0, divergence - doubt)]
    const score = scoreOf(divergence, settings)
    const observed = divergence + expected
    const isChance =
      observed > limits.pass && expectedScore({ estimate: divergence, low, high }, limits) >= BANDS.pass
    const share = (list: readonly string[], theme: string) =>
      list.filter((name) => name === theme).length / list.length
    const rows = themes.grid
      .map((theme) => [theme, share(first, theme), share(second, theme)] as const)
      .filter(([, a, b]) => a + b > 0)
    return measured(score, {
      ...openFrom(
        doubt,
        open.map((some) => scoreOf(some, settings)),
      ),
      estimate: divergence,
      interval: { low, high, level: 0.95, method: 'delta' },
      n,
      unit: 'index',
      values: { ...values, x: divergence, observed, expected },
      evidence: [
        drawnTable(
          'halves',
          { theme: 'subject', firstHalf: 'percent', secondHalf: 'percent' },
          rows.map((row) => [...row]),
          'pairedBars',
        ),
      ],
      ...(isChance ? { variant: 'passChance' } : {}),
      params: { ...leftOutOf(labels.left.own), takenOff: expected, inflation },
    })
  },
})
