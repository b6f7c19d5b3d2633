import type { Client } from '#shared/model/client'
import type { Period } from '#shared/model/primitives'
import type { Language } from '#shared/model/vocabulary'
import type { Records } from '#shared/model/records'
import type { Source } from '#shared/model/source'

/** All that an audit is a function of; the clock is `asOf`. */
export interface AuditInput {
  client: Client
  records: Records
  sources: Source[]
  asOf: string
  period: Period
  language: Language
  engine: string
}
