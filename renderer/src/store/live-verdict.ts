import type { Audit } from '#shared/model/audit'
import { keepState, keptKey, keptState } from './kept-state'
import type { AuditSummary, WorkspaceRow } from './rows'

/** The verdict and indices of a client's newest audit, before it is stored. */
export type LiveVerdict = Pick<AuditSummary, 'change' | 'verdict' | 'influence' | 'audience'>

const NAME = 'verdict'

/** Remembers the verdict computed for this state of the client, for the client list. */
export function keepVerdict(
  { id, change }: Pick<WorkspaceRow, 'id' | 'change'>,
  { verdict, influence, audience }: Audit,
): void {
  keepState(keptKey(id, NAME), { value: { change, verdict, influence, audience } satisfies LiveVerdict })
}

/** The verdict of the client's current state; null if that state's audit is stored, or if something has changed since it was computed. */
export function liveVerdict({
  id,
  change,
  last,
}: Pick<WorkspaceRow, 'id' | 'change' | 'last'>): LiveVerdict | null {
  if (last?.change === change) return null
  const { value } = keptState<{ value: LiveVerdict | null }>(keptKey(id, NAME), { value: null })
  return value?.change === change ? value : null
}
