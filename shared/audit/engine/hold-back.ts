import type { MessageKey } from '#shared/locale/keys'
import type { Message } from '#shared/model/app-error'
import { HELD_BY } from './held-by'
import type { CheckRun } from './run-check'
import { statusOf } from './status'

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
  const isOther = status !== result.status
  const message: Message = isOther ? { key: said, values: result.message.values } : result.message
  const headline = isOther ? null : result.headline
  return {
    ...run,
    result: {
      ...result,
      score,
      status,
      message,
      headline,
      params: { ...result.params, heldBy: other.result.id },
    },
    weighed: { ...weighed, score, range: [Math.min(low, least), Math.min(high, most)] },
  }
}
