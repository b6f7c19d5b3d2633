import type { CheckSettings } from '../catalogue'
import { defineCheck, measured } from '../define/define-check'
import { limitsOf } from '../define/judge-share'
import { drawnTable } from '../support/evidence'
import { DATA_KINDS, type Coverage } from '../facts/coverage'

/** Coverage of sources and period: a gate. Under 90 days or two kinds of data there is no overall score; a list of posts that holds few of the views is stated, it does not close the gate. */
export const dataCoverage = defineCheck({
  id: 'DQ-1',
  needs: ['coverage'],
  run({ coverage: { span, kinds, months, listCoverage } }, settings) {
    const days = span?.days ?? 0
    const dated = DATA_KINDS.filter((kind) => kind !== 'demographics' && kind !== 'profile')
    const base = {
      estimate: days,
      n: kinds.length,
      unit: 'days' as const,
      values: {
        d: days,
        s: kinds.length,
        t: DATA_KINDS.length,
        listKnown: listCoverage === null ? 'no' : 'yes',
        list: listCoverage === null ? null : Math.min(1, listCoverage),
      },
      evidence: [
        drawnTable(
          'dataByMonth',
          { month: 'month', ...Object.fromEntries(dated.map((kind) => [kind, 'integer' as const])) },
          months.map(({ month, counts }) => [month, ...dated.map((kind) => counts[kind] ?? null)]),
          'none',
        ),
      ],
      params: { listCoverage, kinds: kinds.join(' ') },
    }
    const { isShort, isThin } = reachOf({ span, kinds }, settings)
    if (isShort || isThin) return measured(20, base)
    return measured(100, base)
  },
})

/** How far the data reach, and whether they are too short or of too few kinds for an overall score. */
export function reachOf({ span, kinds }: Pick<Coverage, 'span' | 'kinds'>, settings: CheckSettings) {
  const days = span?.days ?? 0
  return {
    days,
    kinds: kinds.length,
    isShort: days < limitsOf(settings).fail,
    isThin: kinds.length < settings.minimum,
  }
}
