import { UNKNOWN_METRICS, type Metrics } from '#shared/model/vocabulary'
import type { AuditInput } from '../define/input'
import { labelMetrics } from './label-metrics'
import { outcomeMetrics } from './outcome-metrics'
import { pageMetrics } from './page-metrics'
import { personMetrics } from './person-metrics'
import { viewMetrics } from './view-metrics'

/** The figures of the audit by their published names, in the order of the table; null = unknown, never 0 for unknown; fractions 0-1. */
export function metricsOf(input: AuditInput): Metrics {
  return {
    ...UNKNOWN_METRICS,
    ...personMetrics(input),
    ...viewMetrics(input),
    ...labelMetrics(input),
    ...pageMetrics(input),
    ...outcomeMetrics(input),
  }
}
