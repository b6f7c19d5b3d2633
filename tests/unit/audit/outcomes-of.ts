import type { Outcome } from '#shared/model/records'
import { FILE } from './build'

/** A contact of 5 March 2026 said to come from the network. */
export function anOutcome(outcome: Partial<Outcome> = {}): Outcome {
  return {
    date: '2026-03-05',
    kind: 'contact',
    label: 'A contact',
    value: null,
    currency: null,
    declaredSource: 'LinkedIn',
    postUrl: null,
    postId: null,
    source: FILE,
    ...outcome,
  }
}
