import type { ErrorCode } from '#shared/locale/keys'
import type { MessageValues } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { Language } from '#shared/model/primitives'
import type { ImportResult } from '#shared/host/results'
import type { Imported } from '../store/import-files'

/** What the page asks of the worker. */
export type WorkerRequest = { id: number } & (
  | { kind: 'audit'; workspace: string; language: Language | null; asOf: string | null }
  | { kind: 'import'; workspace: string; files: ImportResult['files'] }
  | { kind: 'remove'; workspace: string; files: readonly string[] }
)

/** The live audit of a workspace, and the change of the workspace it was computed from. */
export interface LiveAudit {
  audit: Audit | null
  change: number
  faults: string[]
}

/** What the worker answers. */
export type WorkerAnswer = { id: number } & (
  | { kind: 'audit'; live: LiveAudit }
  | { kind: 'import'; imported: Imported }
  | { kind: 'removed' }
  | { kind: 'failed'; code: ErrorCode; values: MessageValues }
  | { kind: 'fault'; text: string }
)
