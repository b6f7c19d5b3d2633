import { describe, expect, it } from 'vitest'
import { verdictOf } from '#shared/audit/engine/verdict'

const influence = (score: number | null, low = score, high = score, coverage = 0.8) => ({
  score,
  low,
  high,
  coverage,
})
const audience = (score: number | null) => ({
  score,
  low: null,
  high: null,
  withFlagged: null,
  basis: 'followers' as const,
  parts: [],
})

describe('a verdict', () => {
  it('is the quadrant of two indices cut at 50', () => {
    expect(verdictOf(influence(30), null, audience(80)).verdict).toBe('audience-without-influence')
    expect(verdictOf(influence(70), null, audience(50)).verdict).toBe('authority')
    expect(verdictOf(influence(70), null, audience(49.9)).verdict).toBe('hidden-expert')
    expect(verdictOf(influence(30), null, audience(20)).verdict).toBe('quiet')
  })

  it('stays open where the band holds 50', () => {
    expect(verdictOf(influence(55, 50, 60), null, audience(80))).toMatchObject({
      verdict: 'undetermined',
      reason: { key: 'checks.verdict.undetermined.band' },
    })
    expect(verdictOf(influence(45, 40, 49.9), null, audience(80)).verdict).toBe('audience-without-influence')
  })

  it('stays open, with the reason, where the index is not shown or followers are unknown', () => {
    expect(verdictOf(influence(null), 'voice', audience(80)).reason.key).toBe(
      'checks.verdict.undetermined.voice',
    )
    expect(verdictOf(influence(70), null, audience(null)).reason.key).toBe(
      'checks.verdict.undetermined.audience',
    )
  })
})
