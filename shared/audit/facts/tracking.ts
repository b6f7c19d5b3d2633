import { defineFact, Missing } from '../define-fact'
import { outcomes as outcomesFact, type Outcomes } from './outcomes'

/** Whether the client notes where contacts come from, as asked by the consultant, and the log where there is one. */
export interface Tracking {
  answer: 'yes' | 'no' | 'unknown'
  log: Outcomes | null
}

/** The answer to "do you note where contacts come from?" beside the log; never missing. */
export const tracking = defineFact<Tracking>('tracking', (input) => {
  const log = outcomesFact.of(input)
  return { answer: input.client.outcomesTracked, log: log instanceof Missing ? null : log }
})
