import type { Under } from '#shared/locale/keys'
import type { Message, MessageValues } from '#shared/model/app-error'
import type { Audit, Verdict } from '#shared/model/audit'
import type { Obstacle } from './influence'

/** Where both indices are cut. */
export const CUT = 50

/** The verdict of the two indices, both cut at 50, and why: `pulls` are the categories that lower and raise the index most, `told` further values for the texts of the reason. */
export function verdictOf(
  influence: Audit['influence'],
  obstacle: Obstacle,
  audience: Audit['audience'],
  pulls: { down: string | null; up: string | null } = { down: null, up: null },
  told: MessageValues = {},
): { verdict: Verdict; reason: Message } {
  const values: MessageValues = {
    influence: influence.score,
    low: influence.low,
    high: influence.high,
    audience: audience.score,
    audienceLow: audience.low ?? null,
    audienceHigh: audience.high ?? null,
    coverage: influence.coverage,
    down: pulls.down ?? 'none',
    up: pulls.up ?? 'none',
    ...told,
  }
  const open = (why: Under<'checks.verdict.undetermined'>) => ({
    verdict: 'undetermined' as const,
    reason: { key: `checks.verdict.undetermined.${why}` as const, values },
  })
  const { score, low, high } = influence
  if (obstacle !== null || score === null) return open(obstacle ?? 'coverage')
  if (isOpen(low, high)) return open('band')
  if (audience.score === null) return open('audience')
  const { low: least, high: most } = audience
  if (isOpen(least, most)) return open('audienceBand')
  const verdict = quadrant(score >= CUT, audience.score >= CUT)
  return { verdict, reason: { key: `checks.verdict.${verdict}`, values } }
}

function isOpen(low: number | null | undefined, high: number | null | undefined): boolean {
  return typeof low === 'number' && typeof high === 'number' && low <= CUT && CUT <= high
}

function quadrant(influential: boolean, seen: boolean): Exclude<Verdict, 'undetermined'> {
  if (influential) return seen ? 'authority' : 'hidden-expert'
  return seen ? 'audience-without-influence' : 'quiet'
}
