import { describe, expect, it } from 'vitest'
import { runAudit } from '#shared/audit/engine/run-audit'
import type { Audit } from '#shared/model/audit'
import { MEASURES } from '#shared/model/records'
import { anInput, aPost, aSource } from '../build'
import { aMeasure } from '../judged'

const TYPED = 'figures-seen.csv'
const sources = [aSource(), aSource({ file: TYPED, format: 'seen-figures' })]

function audited(measures: ReturnType<typeof aMeasure>[]): Audit {
  return runAudit(anInput({ records: { posts: [aPost()], measures }, sources }))
}

describe('what was typed is never lost without a word', () => {
  it.each((['person', 'page'] as const).flatMap((who) => MEASURES.map((metric) => [who, metric] as const)))(
    '%s, %s: a figure of the audit comes from it, or it is noted',
    (who, metric) => {
      const days = ['2026-11-13', '2026-11-14', '2026-11-15']
      const typed = days.map((date) => aMeasure({ who, metric, date, value: 78, source: TYPED }))
      const [without, given] = [audited([]), audited(typed)]
      const isNoted = given.noted?.some((figure) => figure.who === who && figure.metric === metric) ?? false
      const { noted: _, ...rest } = given
      expect(isNoted || JSON.stringify(rest) !== JSON.stringify(without)).toBe(true)
    },
  )

  it('notes the newest, with its day, and nothing of a later one', () => {
    const at = (date: string, value: number) => aMeasure({ metric: 'ssi', date, value, source: TYPED })
    expect(audited([at('2026-10-01', 70), at('2026-11-01', 78), at('2026-12-01', 80)]).noted).toEqual([
      { who: 'person', metric: 'ssi', date: '2026-11-01', value: 78 },
    ])
    expect(audited([]).noted).toBeUndefined()
  })
})
