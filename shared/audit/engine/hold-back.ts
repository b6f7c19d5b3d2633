import type { Message } from '#shared/model/app-error'
import type { CheckRun } from './run-check'
import { statusOf } from './status'

/** What a check may not count for more than: few, steady or well spread subjects are no merit off the line, and little selling is none without service. */
const HELD_BY: Readonly<Record<string, string>> = {
  'EL-2': 'EL-1',
  'EL-4': 'EL-1',
  'RR-3': 'EL-1',
  'SA-3': 'SA-1',
}

/** The runs with every check that is no merit without another held at the other's score. */
export function holdBack(runs: ReadonlyMap<string, CheckRun>): Map<string, CheckRun> {
  return new Map([...runs].map(([id, run]) => [id, held(run, runs.get(HELD_BY[id] ?? ''))]))
}

function held(run: CheckRun, other: CheckRun | undefined): CheckRun {
  const { result, weighed } = run
  if (!other || result.score === null || other.result.score === null || other.result.score >= result.score)
    return run
  const score = other.result.score
  const [low, high] = weighed.range ?? [result.score, result.score]
  const [least, most] = other.weighed.range ?? [score, score]
  const status = result.status === 'insufficient' ? result.status : statusOf(score)
  const message: Message =
    status === result.status
      ? result.message
      : { key: 'checks.heldBack', values: { ...result.message.values, by: other.result.id.replace('-', '') } }
  return {
    ...run,
    result: { ...result, score, status, message, params: { ...result.params, heldBy: other.result.id } },
    weighed: { ...weighed, score, range: [Math.min(low, least), Math.min(high, most)] },
  }
}
