import { CATEGORIES } from '#shared/audit/catalogue'
import type { Audit, CheckResult } from '#shared/model/audit'

/** The id of every section of a report, in the usual order. */
export const SECTION_IDS: readonly string[] = [
  'cover',
  'summary',
  'comparison',
  ...CATEGORIES.filter(({ weight }) => weight > 0).map(({ id }) => `category-${id}`),
  'productive',
  'anomaly',
  'unmeasured',
  'plan',
  'progress',
  'method',
]

/** What decides whether a section has something to print. */
export interface SectionGrounds {
  audit: Audit
  previous?: Audit | null
  leftOut?: readonly string[]
}

/** Whether a section has something to print; the composer and the printed report agree by this one rule. */
export function hasContent(section: string, { audit, previous, leftOut = [] }: SectionGrounds): boolean {
  const category = categoryOfSection(section)
  if (category !== null)
    return audit.categories.some(
      ({ id, weight, score, checks }) => id === category && weight > 0 && score !== null && checks.length > 0,
    )
  switch (section) {
    case 'comparison':
      return audit.client.brand !== null
    case 'productive':
      return typeof audit.metrics['outcomes.count'] === 'number' && audit.metrics['outcomes.count'] > 0
    case 'anomaly': {
      const ids = audit.metrics['person.anomalies']
      return Array.isArray(ids) && audit.posts.some(({ id }) => ids.includes(id))
    }
    case 'unmeasured':
      return audit.checks.some(lacksData)
    case 'plan':
      return audit.actions.some(({ check }) => !leftOut.includes(check)) || (audit.calendar ?? []).length > 0
    case 'progress':
      return (previous ?? null) !== null
    default:
      return true
  }
}

/** The category that a section tells of, or null. */
export function categoryOfSection(section: string): string | null {
  return section.startsWith('category-') ? section.slice('category-'.length) : null
}

/** Messages of checks whose question does not arise for this client: nothing is missing, and their weight has left the coverage. */
const BY_NATURE: ReadonlySet<string> = new Set(['checks.OV-2.few', 'checks.BA-4.few', 'missing.brand'])

/** Whether a weighed check has no result because data are missing. */
export function lacksData({ status, weight, message }: CheckResult): boolean {
  const isOpen = status === 'not_applicable' || status === 'insufficient' || status === 'manual'
  return isOpen && weight > 0 && !BY_NATURE.has(message.key)
}
