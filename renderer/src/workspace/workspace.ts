import { createContext, use } from 'react'
import type { Message } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { WorkspaceRow } from '../store/rows'

/** The client's audit for the current data, and the one to compare it with. */
export interface AuditState {
  /**
   * `undefined` while the first audit is being computed, `null` if there is no data yet. The last one stays while a newer one is computed.
   */
  audit: Audit | null | undefined
  /** What the reader must know about this audit, e.g. that all data is older than its period. */
  warnings: readonly Message[]
  running: boolean
  error: unknown
  /** Parts of the audit that an internal error kept from being computed, with technical details. */
  faults: readonly string[]
  /** Whether exactly this audit is stored. */
  saved: boolean
  /** The stored audit to compare with: the latest from an earlier day, preferably under the same rules. */
  previous: Audit | null
  /** Stores the audit permanently (key R). */
  save: () => Promise<void>
}

export const WorkspaceContext = createContext<WorkspaceRow | null>(null)
export const AuditContext = createContext<AuditState | null>(null)

/** The open client. */
export function useWorkspace(): WorkspaceRow {
  const row = use(WorkspaceContext)
  if (!row) throw new Error('No workspace around this component')
  return row
}

/** The open client's live audit. */
export function useAudit(): AuditState {
  const state = use(AuditContext)
  if (!state) throw new Error('No audit around this component')
  return state
}
