import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { isNumericMetric, METRICS, type MetricUnit } from '#shared/model/vocabulary'
import { baseOf, isShare, partIn } from './counts-and-shares'

type Format = 'integer' | 'decimal' | 'percent'

/** The print format for each unit. */
const FORMATS: Record<Exclude<MetricUnit, 'post' | 'posts' | 'definition'>, Format> = {
  count: 'integer',
  middle: 'decimal',
  perDay: 'decimal',
  fraction: 'percent',
  rate: 'percent',
  ratio: 'decimal',
  correlation: 'decimal',
}

/** The figures a text can link to; those that are part of a whole also have a second form. */
export const FIGURES = [
  'influence' as const,
  'audience' as const,
  ...Object.keys(METRICS).filter(isNumericMetric),
]

/** A figure's value in an audit; null if unknown. */
export function figureIn(audit: Audit, key: string): number | null {
  if (key === 'influence' || key === 'audience') return audit[key].score
  const base = baseOf(key)
  if (base !== key) {
    const part = partIn(audit, base)
    return part && (isShare(key) ? part.count / part.whole : part.count)
  }
  return isNumericMetric(key) ? audit.metrics[key] : null
}

/** A figure as printed in the report's language. */
export function printFigure(key: string, value: number | null, translator: Translator): string {
  if (value === null) return translator.t('common.unknown')
  const format = formatOf(key)
  if (format === 'percent') return translator.percent(value, value < 0.1 ? 1 : 0)
  return format === 'integer' ? translator.integer(value) : translator.decimal(value, 2)
}

function formatOf(key: string): Format {
  if (key === 'influence' || key === 'audience') return 'integer'
  if (isNumericMetric(key)) return FORMATS[METRICS[key]]
  if (baseOf(key) === key) return 'decimal'
  return isShare(key) ? 'percent' : 'integer'
}
