import type { Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { baseOf, isShare, partIn } from './counts-and-shares'

type Format = 'integer' | 'decimal' | 'percent'

const FORMATS = {
  influence: 'integer',
  audience: 'integer',
  'person.followers': 'integer',
  'person.posts.count': 'integer',
  'person.posts.own': 'integer',
  'person.posts.shares': 'integer',
  'person.posts.bareShares': 'integer',
  'person.articles.count': 'integer',
  'person.articles.views.min': 'integer',
  'person.articles.views.median': 'integer',
  'person.articles.views.max': 'integer',
  'person.activities.last30Days': 'integer',
  'person.activities.workingDays': 'integer',
  'person.activities.perWorkingDay': 'decimal',
  'person.views.median': 'integer',
  'person.views.max': 'integer',
  'person.views.topShare': 'percent',
  'person.engagementRate.median': 'percent',
  'person.subject.brand': 'percent',
  'person.subject.trade': 'percent',
  'person.subject.career': 'percent',
  'person.subject.off': 'percent',
  'person.intent.serve': 'percent',
  'person.intent.inform': 'percent',
  'person.intent.sell': 'percent',
  'person.intent.self': 'percent',
  'person.intent.chat': 'percent',
  'person.themes.effectiveNumber': 'decimal',
  'page.followers': 'integer',
  'page.posts.last30Days': 'integer',
  'page.interactions.median': 'decimal',
  'page.engagementRate.median': 'percent',
  audienceRatio: 'decimal',
  'outcomes.count': 'integer',
  'outcomes.linked': 'integer',
  'outcomes.kendallTauB': 'decimal',
  'outcomes.top5Overlap': 'integer',
  'questions.count': 'integer',
  'questions.answered': 'integer',
} as const satisfies Record<string, Format>

/** The figures that a narrative can hold; those that are part of a whole can be shown in another form too. */
export const FIGURES = Object.keys(FORMATS) as (keyof typeof FORMATS)[]

/** The value of a figure in an audit; null where it is unknown. */
export function figureIn(audit: Audit, key: string): number | null {
  if (key === 'influence' || key === 'audience') return audit[key].score
  const base = baseOf(key)
  if (base !== key) {
    const part = partIn(audit, base)
    return part && (isShare(key) ? part.count / part.whole : part.count)
  }
  const value = audit.metrics[key]
  return typeof value === 'number' ? value : null
}

/** A figure as printed, in the language of the report. */
export function printFigure(key: string, value: number | null, translator: Translator): string {
  if (value === null) return translator.t('common.unknown')
  const format = formatOf(key)
  if (format === 'percent') return translator.percent(value, value < 0.1 ? 1 : 0)
  return format === 'integer' ? translator.integer(value) : translator.decimal(value, 2)
}

function formatOf(key: string): Format {
  if (key in FORMATS) return FORMATS[key as keyof typeof FORMATS]
  if (baseOf(key) === key) return 'decimal'
  return isShare(key) ? 'percent' : 'integer'
}
