import { createContext, use } from 'react'
import type { TeamAudit } from '#shared/team/model'
import type { TeamAuditRow, WorkspaceRow } from '../store/rows'

/** The audit of the team as the data are now. */
export interface TeamState {
  employer: WorkspaceRow
  /** Everybody who speaks for it, by name. */
  people: readonly WorkspaceRow[]
  /** `undefined` while the first one is computed, `null` where there is no data yet. While a newer one is computed the last one stays. */
  audit: TeamAudit | null | undefined
  running: boolean
  /** How many voices are behind while it is computed. */
  progress: { done: number; total: number } | null
  error: unknown
  faults: readonly string[]
  /** True where this very audit is stored. */
  saved: boolean
  /** The stored audits, newest first. */
  stored: readonly TeamAuditRow[]
  /** Stores the audit for good (key R). */
  save: () => Promise<void>
}

export const TeamContext = createContext<TeamState | null>(null)

/** The team that is open. */
export function useTeam(): TeamState {
  const team = use(TeamContext)
  if (!team) throw new Error('No employer around this component')
  return team
}
