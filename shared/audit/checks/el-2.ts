import { effectiveNumber, effectiveNumberInterval } from '#shared/stats/effective-number'
import { countByTheme } from '../support/count-by-theme'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { drawnTable } from '../support/evidence'
import { leftOutOf, scoreOf } from '../define/judge-share'
import { labelDoubt, openFrom } from '../support/label-share'

/** Number of real themes: exp(H) of the main themes of own posts, Miller-Madow corrected (Shannon 1948; Hill 1973; Miller 1955). */
export const realThemes = defineCheck({
  id: 'EL-2',
  needs: ['labels', 'themes'],
  run: ({ labels, themes }, settings) => {
    const names = labels.own.map(themes.themeOf)
    const n = names.length
    const count = countByTheme(themes.grid)
    const value = effectiveNumber(count(names))
    if (value === null || n < settings.minimum)
      return insufficient({ n, unit: 'count', values: { n, minimum: settings.minimum } })
    const rows = themes.grid
      .map((name, index) => [name, count(names)[index] ?? 0] as const)
      .filter(([, posts]) => posts > 0)
    rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const found = effectiveNumberInterval(count(names))
    const interval = found && { ...found, level: 0.95, method: 'delta' }
    const variant = variantOf(value, settings.band)
    const score = scoreOf(value, settings)
    const doubt = labelDoubt(labels.own, labels, labels.left.own)
    return measured(score, {
      ...openFrom(doubt, [Math.max(0, score - 100 * doubt), Math.min(100, score + 100 * doubt)]),
      estimate: value,
      interval,
      n,
      unit: 'count',
      values: {
        n,
        x: value,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        side: variant.endsWith('Few') ? 'few' : variant.endsWith('Many') ? 'many' : 'within',
      },
      variant,
      evidence: [
        drawnTable(
          'themes',
          { theme: 'subject', posts: 'integer', postShare: 'percent' },
          rows.map(([name, posts]) => [name, posts, posts / n]),
          'shareBars',
        ),
      ],
      params: { ...leftOutOf(labels.left.own), inferred: themes.inferred },
    })
  },
})

function variantOf(
  value: number,
  band: { low: { pass: number; fail: number }; high: { pass: number; fail: number } } | undefined,
): 'pass' | `${'warn' | 'fail'}${'Few' | 'Many'}` {
  if (!band || (value >= band.low.pass && value <= band.high.pass)) return 'pass'
  const few = value < band.low.pass
  const fails = value < band.low.fail || value > band.high.fail
  return `${fails ? 'fail' : 'warn'}${few ? 'Few' : 'Many'}`
}
