import { addDays } from 'date-fns/addDays'
import { subMonths } from 'date-fns/subMonths'
import type { Client } from '#shared/model/client'
import type { Period } from '#shared/model/primitives'
import type { Records } from '#shared/model/records'
import { bulkDay } from '#shared/records/newest-day'

/** The day of the audit: the one asked for, else the client's, else the day up to which the bulk of the data speaks; null where there is none. */
export function asOfDay(records: Records, client: Client, asked?: string): string | null {
  return asked ?? client.asOf ?? bulkDay(records, client.timezone)
}

/** The audited months: `months` whole months ending with `asOf`, both days included. */
export function auditPeriod(asOf: string, months: number): Period {
  const end = new Date(`${asOf}T12:00:00Z`)
  return { from: isoDay(addDays(subMonths(end, months), 1)), to: asOf }
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
