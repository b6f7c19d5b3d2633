import type { MessageKey } from '#shared/locale/keys'
import type { CheckResult } from '#shared/model/audit'

/**
 * What a check may not count for more than: few, steady, well seen or well spread subjects are no merit off the line, little selling is none without service, and
 * what is seen on own posts alone is worth what own posts are among all that is published, so that deleting some of them does not pay.
 */
export const HELD_BY: Readonly<Record<string, { by: string; said: MessageKey }>> = {
  'EL-2': { by: 'EL-1', said: 'checks.EL-2.held' },
  'EL-3': { by: 'EL-1', said: 'checks.EL-3.held' },
  'EL-4': { by: 'EL-1', said: 'checks.EL-4.held' },
  'RR-3': { by: 'EL-1', said: 'checks.RR-3.held' },
  'SA-3': { by: 'SA-1', said: 'checks.SA-3.held' },
  'RR-1': { by: 'OV-1', said: 'checks.RR-1.held' },
  'RR-4': { by: 'OV-1', said: 'checks.RR-4.held' },
  'BA-3': { by: 'OV-1', said: 'checks.BA-3.held' },
  'CA-4': { by: 'OV-1', said: 'checks.CA-4.held' },
}

/** True for a result that stands where it does because of the other check alone: that one is the finding, and what there is to do. */
export function isHeldOnly({ id, message }: Pick<CheckResult, 'id' | 'message'>): boolean {
  return message.key === HELD_BY[id]?.said
}
