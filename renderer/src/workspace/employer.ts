import { createContext, use } from 'react'
import type { TeamAudit } from '#shared/team/model'
import type { TeamAuditRow, WorkspaceRow } from '../store/rows'

/** The team's audit for the current data. */
export interface TeamState {
  employer: WorkspaceRow
  /** Everyone who speaks for it, by name. */
  people: readonly WorkspaceRow[]
  /**
   * `undefined` while the first audit is being computed, `null` if there is no data yet. The last one stays while a newer one is computed.
   */
  audit: TeamAudit | null | undefined
  running: boolean
  /** How many voices are done while it is being computed. */
  progress: { done: number; total: number } | null
  error: unknown
  faults: readonly string[]
  /** Whether exactly this audit is stored. */
  saved: boolean
  /** The stored audits, newest first. */
  stored: readonly TeamAuditRow[]
  /** Stores the audit permanently (key R). */
  save: () => Promise<void>
}

export const TeamContext = createContext<TeamState | null>(null)

/** The open team. */
export function useTeam(): TeamState {
  const team = use(TeamContext)
  if (!team) throw new Error('No employer around this component')
  return team
}
