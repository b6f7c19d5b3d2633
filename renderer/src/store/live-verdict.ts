import type { Audit } from '#shared/model/audit'
import { keepState, keptKey, keptState } from './kept-state'
import type { AuditSummary, WorkspaceRow } from './rows'

/** What the newest audit of a client says before anybody has stored it. */
export type LiveVerdict = Pick<AuditSummary, 'change' | 'verdict' | 'influence' | 'audience'>

const NAME = 'verdict'

/** Remembers what the audit of this state of the client says, for the list of clients. */
export function keepVerdict(
  { id, change }: Pick<WorkspaceRow, 'id' | 'change'>,
  { verdict, influence, audience }: Audit,
): void {
  keepState(keptKey(id, NAME), { value: { change, verdict, influence, audience } satisfies LiveVerdict })
}

/** The verdict of the client as it is now, where it is not the stored one and nothing has changed since it was computed. */
export function liveVerdict({
  id,
  change,
  last,
}: Pick<WorkspaceRow, 'id' | 'change' | 'last'>): LiveVerdict | null {
  if (last?.change === change) return null
  const { value } = keptState<{ value: LiveVerdict | null }>(keptKey(id, NAME), { value: null })
  return value?.change === change ? value : null
}
