import type { Audit } from '#shared/model/audit'
import type { AuditInput } from '../define/input'
import { labelMetrics } from './label-metrics'
import { outcomeMetrics } from './outcome-metrics'
import { pageMetrics } from './page-metrics'
import { personMetrics } from './person-metrics'
import { viewMetrics } from './view-metrics'

/** The figures of the audit by their published names; null = unknown, never 0 for unknown; fractions 0-1. */
export function metricsOf(input: AuditInput): Audit['metrics'] {
  return {
    ...personMetrics(input),
    ...viewMetrics(input),
    ...labelMetrics(input),
    ...pageMetrics(input),
    ...outcomeMetrics(input),
  }
}
