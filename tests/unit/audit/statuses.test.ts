import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '#shared/audit/catalogue'
import type { Status } from '#shared/model/audit'
import { judged } from './judged'
import { CASES } from './status-cases'

const SETTINGS = CATEGORIES.flatMap(({ checks }) => checks)
const JUDGED: readonly Status[] = ['pass', 'warn', 'fail']

/** BA-5 is clear or not established, DQ-1 is a gate: neither ever warns. */
const NEVER: Readonly<Record<string, readonly Status[]>> = {
  'BA-5': ['warn'],
  'DQ-1': ['warn'],
}

/** Enough data, but an interval over both limits (or an open bound): nothing is established, and the score stays in the index. */
const UNSETTLED: readonly string[] = ['OC-2', 'RR-5']

describe.each(SETTINGS)('$id', ({ id, kind }) => {
  const cases = Object.entries(CASES[id] ?? {}) as [
    Status,
    NonNullable<(typeof CASES)[string]>[Status] & object,
  ][]

  it.each(cases)('can be: %s', (status, input) => {
    const { status: found, score } = judged(id, input)
    expect(found).toBe(status)
    const keepsScore = status === 'insufficient' && UNSETTLED.includes(id)
    expect(score !== null).toBe(JUDGED.includes(status) || keepsScore)
  })

  it('is shown in every status that it can have', () => {
    const shown = cases.map(([status]) => status)
    // What is only shown is not judged, but for PG-3 with a figure of the consultant's own.
    const isJudged =
      kind === 'census' || kind === 'inference' || id === 'PG-3' || id === 'DQ-1' || id === 'DQ-2'
    const expected = isJudged ? JUDGED.filter((status) => !NEVER[id]?.includes(status)) : ['informative']
    expect(shown).toEqual(expect.arrayContaining([...expected]))
    if (!['DQ-1', 'DQ-2'].includes(id)) expect(shown).toContain('not_applicable')
  })
})
