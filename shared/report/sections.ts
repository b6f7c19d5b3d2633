import { CATEGORIES, type CategoryId } from '#shared/audit/catalogue'
import type { Under } from '#shared/locale/keys'
import type { Translator } from '#shared/locale/translator'
import type { Audit, CheckResult } from '#shared/model/audit'
import type { Wording } from '#shared/model/report-file'
import { hasResults } from './results'

/** What determines whether a section has something to print. */
export interface SectionGrounds {
  audit: Audit
  previous?: Audit | null
  leftOut?: readonly string[]
  wording?: Wording | undefined
}

interface SectionRow {
  /** Its name in the composer is `composer.section.<id>`. */
  id: Under<'composer.section'>
  hasContent: (grounds: SectionGrounds) => boolean
}

const always = () => true

const BEFORE_CATEGORIES = [
  { id: 'outside', hasContent: ({ audit }) => audit.kind === 'outside' },
  { id: 'cover', hasContent: always },
  { id: 'foreword', hasContent: always },
  { id: 'summary', hasContent: always },
  { id: 'progress', hasContent: ({ previous }) => (previous ?? null) !== null },
  { id: 'comparison', hasContent: ({ audit }) => audit.client.brand !== null },
] as const satisfies readonly SectionRow[]

const BEHIND_CATEGORIES = [
  { id: 'results', hasContent: ({ audit }) => hasResults(audit) },
  {
    id: 'productive',
    hasContent: ({ audit: { metrics } }) => (metrics['outcomes.count'] ?? 0) > 0,
  },
  {
    id: 'anomaly',
    hasContent: ({ audit: { metrics, posts } }) => {
      const ids = metrics['person.anomalies'] ?? []
      return posts.some(({ id }) => ids.includes(id))
    },
  },
  { id: 'unmeasured', hasContent: ({ audit }) => audit.checks.some(lacksData) },
  {
    id: 'plan',
    hasContent: ({ audit, leftOut = [], wording }) =>
      (wording?.added?.actions ?? []).length > 0 ||
      audit.actions.some(({ check }) => !leftOut.includes(check)) ||
      audit.calendar.length > 0,
  },
  { id: 'closing', hasContent: always },
  { id: 'method', hasContent: always },
  {
    id: 'pieces',
    hasContent: ({ audit, leftOut = [] }) =>
      audit.checks.some(({ id, evidence }) => evidence.length > 0 && !leftOut.includes(id)),
  },
] as const satisfies readonly SectionRow[]

const OWN = [...BEFORE_CATEGORIES, ...BEHIND_CATEGORIES]

/** A section other than a category's; the printed report has one file for each. */
export type OwnSectionId = (typeof OWN)[number]['id']

/** Every section of a report. */
export type SectionId = OwnSectionId | `category-${CategoryId}`

/** The ids of all sections, in the usual order. */
export const SECTION_IDS: readonly SectionId[] = [
  ...BEFORE_CATEGORIES.map(({ id }) => id),
  ...CATEGORIES.filter(({ weight }) => weight > 0).map(({ id }) => `category-${id}` as const),
  ...BEHIND_CATEGORIES.map(({ id }) => id),
]

/** Whether a section has something to print; both the composer and the printed report use this rule. */
export function hasContent(section: SectionId, grounds: SectionGrounds): boolean {
  // An outside view has its own two-page section, which no other report prints.
  if (grounds.audit.kind === 'outside') return section === 'outside'
  const category = categoryOfSection(section)
  if (category === null) return OWN.find(({ id }) => id === section)?.hasContent(grounds) ?? false
  const { audit, leftOut = [] } = grounds
  // A category whose findings are all left out has nothing to print.
  return audit.categories.some(
    ({ id, weight, score, checks }) =>
      id === category &&
      weight > 0 &&
      score !== null &&
      checks.some((check) => !leftOut.includes(check) && isSaid(audit, check)),
  )
}

// An audit of another version may name checks it has no result for.
function isSaid({ checks }: Audit, check: string): boolean {
  const status = checks.find(({ id }) => id === check)?.status
  return status === undefined || !['not_applicable', 'insufficient', 'manual'].includes(status)
}

/** The section with a stored id; null if this version has none. */
export function sectionBy(id: string): SectionId | null {
  return SECTION_IDS.find((each) => each === id) ?? null
}

/** The name of a section; for an id of another version, the id itself. */
export function sectionName(section: string, { t, has }: Pick<Translator, 't' | 'has'>): string {
  const category = categoryOfSection(section)
  if (category !== null) return t(`common.category.${category}`)
  const key = `composer.section.${section}`
  return has(key) ? t(key) : section
}

/** Whether a section opens with a lead that the consultant can reword. */
export function hasLead(section: string): boolean {
  return section !== 'cover' && section !== 'foreword' && categoryOfSection(section) === null
}

/** The category a section is about, or null. */
export function categoryOfSection(section: string): CategoryId | null {
  return CATEGORIES.find(({ id }) => section === `category-${id}`)?.id ?? null
}

/** Whether a weighted check has no result because data is missing. */
export function lacksData({ status, weight, byNature }: CheckResult): boolean {
  const isOpen = status === 'not_applicable' || status === 'insufficient' || status === 'manual'
  return isOpen && weight > 0 && !byNature
}
