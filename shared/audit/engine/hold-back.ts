import type { MessageKey } from '#shared/locale/keys'
import type { Message } from '#shared/model/app-error'
import type { CheckRun } from './run-check'
import { statusOf } from './status'

/** What a check may not count for more than: few, steady or well spread subjects are no merit off the line, and little selling is none without service. */
const HELD_BY: Readonly<Record<string, { by: string; said: MessageKey }>> = {
  'EL-2': { by: 'EL-1', said: 'checks.EL-2.held' },
  'EL-4': { by: 'EL-1', said: 'checks.EL-4.held' },
  'RR-3': { by: 'EL-1', said: 'checks.RR-3.held' },
  'SA-3': { by: 'SA-1', said: 'checks.SA-3.held' },
}

/** The runs with every check that is no merit without another held at the other's score. */
export function holdBack(runs: ReadonlyMap<string, CheckRun>): Map<string, CheckRun> {
  return new Map(
    [...runs].map(([id, run]) => [id, held(run, HELD_BY[id]?.said, runs.get(HELD_BY[id]?.by ?? ''))]),
  )
}

function held(run: CheckRun, said: MessageKey | undefined, other: CheckRun | undefined): CheckRun {
  const { result, weighed } = run
  if (
    !said ||
    !other ||
    result.score === null ||
    other.result.score === null ||
    other.result.score >= result.score
  )
    return run
  const score = other.result.score
  const [low, high] = weighed.range ?? [result.score, result.score]
  const [least, most] = other.weighed.range ?? [score, score]
  const status = result.status === 'insufficient' ? result.status : statusOf(score)
  const message: Message =
    status === result.status ? result.message : { key: said, values: result.message.values }
  return {
    ...run,
    result: { ...result, score, status, message, params: { ...result.params, heldBy: other.result.id } },
    weighed: { ...weighed, score, range: [Math.min(low, least), Math.min(high, most)] },
  }
}
