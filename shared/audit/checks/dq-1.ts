import { defineCheck, measured } from '../define/define-check'
import { evidenceTable } from '../support/evidence'
import { DATA_KINDS } from '../facts/coverage'

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
        evidenceTable(
          'dataByMonth',
          { month: 'month', ...Object.fromEntries(dated.map((kind) => [kind, 'integer' as const])) },
          months.map(({ month, counts }) => [month, ...dated.map((kind) => counts[kind] ?? null)]),
        ),
      ],
      params: { listCoverage, kinds: kinds.join(' ') },
    }
    if (days < (settings.limits?.fail ?? 90) || kinds.length < settings.minimum) return measured(20, base)
    return measured(100, base)
  },
})
