import { createContext, use } from 'react'
import type { Message } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { WorkspaceRow } from '../store/rows'

/** The audit of the client as the data are now, and what to compare it with. */
export interface AuditState {
  /** `undefined` while the first one is computed, `null` where there is no data yet. While a newer one is computed the last one stays. */
  audit: Audit | null | undefined
  /** What the reader must know of this audit, such as data that are all older than its period. */
  warnings: readonly Message[]
  running: boolean
  error: unknown
  /** Parts of the audit that a fault of ours kept from being computed, with the technical detail. */
  faults: readonly string[]
  /** True where this very audit is stored. */
  saved: boolean
  /** The stored audit it is compared with: the last one of an earlier day, by the same rules where there is one. */
  previous: Audit | null
  /** Stores the audit for good (key R). */
  save: () => Promise<void>
}

export const WorkspaceContext = createContext<WorkspaceRow | null>(null)
export const AuditContext = createContext<AuditState | null>(null)

/** The client that is open. */
export function useWorkspace(): WorkspaceRow {
  const row = use(WorkspaceContext)
  if (!row) throw new Error('No workspace around this component')
  return row
}

/** The live audit of the client that is open. */
export function useAudit(): AuditState {
  const state = use(AuditContext)
  if (!state) throw new Error('No audit around this component')
  return state
}
