import type { CheckId } from './catalogue'
import type { CheckResult } from '#shared/model/audit'

/** A unit in which a figure is measured or limited. */
export type Unit = NonNullable<CheckResult['unit']>

/** The units of limits that are no share. Those of RR-1 and OC-2 compare with the past; another mode brings limits and a unit of its own. */
const UNITS: Readonly<Partial<Record<CheckId, Unit>>> = {
  'EL-2': 'count',
  'EL-4': 'index',
  'BA-2': 'index',
  'RR-1': 'ratio',
  'CA-1': 'perWeek',
  'CA-2': 'perDay',
  'CA-3': 'index',
  'OC-2': 'ratio',
  'OC-4': 'ratio',
  'PG-1': 'count',
  'PG-2': 'ratio',
  'PG-3': 'ratio',
  'PG-4': 'ratio',
  'DQ-1': 'days',
  'DQ-2': 'count',
  'DQ-3': 'index',
}

/** The unit in which the limits of the table (`catalogue.ts`) are given for a check; known without running it. */
export function limitUnit(check: CheckId): Unit {
  return UNITS[check] ?? 'fraction'
}
