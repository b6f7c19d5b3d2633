import { faultReport, framesOf, type FaultReport } from '#shared/host/fault-report'
import { AppError } from '#shared/model/app-error'
import { call } from './host'

const noted = new Set<string>()

/** Has the host log an internal error, once; an `AppError`, which the person can act on, is not logged. */
export function noteFault(fault: unknown): void {
  if (!(fault instanceof AppError)) note('page', faultReport(fault))
}

/** Likewise for a part of an audit that could not be computed: `<part>: <stack>`. */
export function noteAuditFault(fault: string): void {
  const part = fault.slice(0, fault.indexOf(':'))
  note('audit', { name: /^[\w-]{1,40}$/.test(part) ? part : 'part', frames: framesOf(fault) })
}

function note(place: 'page' | 'audit', { name, frames }: Pick<FaultReport, 'name' | 'frames'>): void {
  const key = JSON.stringify([place, name, frames])
  if (noted.has(key)) return
  noted.add(key)
  // If the host itself is gone, nothing can be logged.
  call('fault.note', { place, name, frames }).catch(console.warn)
}
