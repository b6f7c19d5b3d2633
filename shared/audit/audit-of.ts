import type { Message } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import type { Client } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import type { Records } from '#shared/model/records'
import type { Source } from '#shared/model/source'
import { after, newestDay } from '#shared/records/newest-day'
import type { AuditInput } from './define/input'
import { runAudit, type Failure } from './engine/run-audit'
import { linkedinOnly } from './support/linkedin-only'
import { asOfDay, auditPeriod } from './support/period'

/** What an audit takes besides the records and the client; by default, the client's own language and day. */
export interface AuditOptions {
  sources: Source[]
  engine: string
  language?: Language | undefined
  asOf?: string | undefined
}

/** The audit with what its reader must know of it, and the parts that threw. */
export interface Audited {
  audit: Audit
  warnings: Message[]
  /** Checks and parts that threw: faults of ours, the rest of the audit stands. */
  failures: Failure[]
}

/** The complete input of an audit of these records; LinkedIn's newest day dates it if nothing else does. Null if nothing is dated. */
export function auditInputOf(
  records: Records,
  client: Client,
  { sources, engine, language, asOf: asked }: AuditOptions,
): AuditInput | null {
  const asOf = asOfDay(linkedinOnly({ records }).records, client, asked)
  if (asOf === null) return null
  const period = auditPeriod(asOf, client.periodMonths)
  return { client, records, sources, asOf, period, language: language ?? client.language, engine }
}

/** The one audit job: records and client to the audit, the same for the command line and the app. Null where nothing is dated. */
export function auditOf(records: Records, client: Client, options: AuditOptions): Audited | null {
  const input = auditInputOf(records, client, options)
  if (input === null) return null
  const failures: Failure[] = []
  const audit = runAudit(input, (failure) => failures.push(failure))
  const newest = newestDay(records, client.timezone)
  const warnings: Message[] = []
  if (newest !== null && newest < input.period.from)
    warnings.push({ key: 'errors.import.beforePeriod', values: { ...input.period, newest } })
  // Whoever names the day of the audit knows that there may be more after it.
  const isAsked = (options.asOf ?? client.asOf) !== undefined
  const later = isAsked ? null : after(linkedinOnly({ records }).records, input.asOf, client.timezone)
  if (later) warnings.push({ key: 'errors.import.laterThanAudit', values: { ...later, day: input.asOf } })
  return { audit, warnings, failures }
}
