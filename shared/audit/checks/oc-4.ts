import { burstyRateTest } from '#shared/stats/bursty-rate-test'
import { linearScore } from '#shared/stats/score'
import { defineCheck, insufficient, measured } from '../define/define-check'
import { drawnTable, evidenceTable } from '../support/evidence'
import type { Inbound, Part } from '../facts/inbound'

const LEVEL = 0.95

/**
 * Inbound signals: requests to connect of the last 90 days against the 90 before, interval of the ratio widened by how much weeks differ. It passes or fails
 * only where the interval leaves 1 out; who asks is not known, so all requests count, not only those of the target.
 */
export const inboundSignals = defineCheck({
  id: 'OC-4',
  needs: ['inbound'],
  run({ inbound: { last, previous, weeks, windows, since } }, settings) {
    const test = burstyRateTest(last.weeks, previous.weeks, LEVEL)
    const base = {
      estimate: test?.ratio ?? null,
      interval: test && {
        low: test.low,
        high: test.high,
        level: LEVEL,
        method: 'conditional-binomial-dispersed',
      },
      n: last.count + previous.count,
      unit: 'ratio' as const,
      isChange: true,
      values: {
        k: last.count,
        j: previous.count,
        ratio: test?.ratio ?? null,
        since,
        why: previous.known ? 'open' : 'short',
      },
      evidence: [
        drawnTable(
          'inboundByWeek',
          { week: 'day', requests: 'integer' },
          weeks.map(({ monday, count }) => [monday, count]),
          'weeklyColumns',
        ),
        ...(windows.length === 0 ? [] : [afterPosts(windows)]),
      ],
      params: { dispersion: test?.dispersion ?? null },
    }
    if (!previous.known || !settings.limits) return insufficient(base)
    // Nobody asked in either quarter: that is known, and it is nothing.
    if (!test) return measured(0, { ...base, estimate: 0 })
    const isOpen = test.low <= 1 && test.high >= 1
    return measured(linearScore(test.ratio, settings.limits), {
      ...base,
      ...(isOpen ? { unsettled: true, variant: 'insufficient' } : {}),
    })
  },
})

// Observed on the days after posts, never caused by them: the windows stand side by side.
function afterPosts(windows: Inbound['windows']) {
  const perWeek = ({ days, requests }: Part) => (days === 0 ? null : (7 * requests) / days)
  return evidenceTable(
    'inboundAfterPosts',
    { windowDays: 'integer', requests: 'integer', perWeek: 'decimal', otherDays: 'decimal' },
    windows.map(({ days, inside, outside }) => [days, inside.requests, perWeek(inside), perWeek(outside)]),
  )
}
