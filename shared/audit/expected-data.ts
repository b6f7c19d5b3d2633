import type { CheckId } from './catalogue'
import type { Audit, CheckResult } from '#shared/model/audit'

/** The kinds of data an audit uses, in the order worth asking for them. */
export const KINDS = [
  'member-archive',
  'creator-analytics',
  'page-content',
  'page-followers',
  'page-visitors',
  'outcomes',
  'questions',
] as const
export type Kind = (typeof KINDS)[number]

/** What is known about the client besides the files. */
export interface Known {
  sources: readonly { format: string }[]
  outcomes: number
  questions: number
  hasBrand: boolean
  isEmployer?: boolean
}

const OUTCOME_FORMATS = /^(seen-outcomes|pipedrive|hubspot|salesforce)/

/** The kinds of data each check needs; a check without a row here does not compile. */
const FED_BY: Record<CheckId, readonly Kind[]> = {
  'OV-1': ['member-archive'],
  'OV-2': ['member-archive'],
  'OV-3': ['member-archive'],
  'OV-4': ['member-archive'],
  'EL-1': ['member-archive'],
  'EL-2': ['member-archive'],
  'EL-3': ['creator-analytics'],
  'EL-4': ['member-archive'],
  'SA-1': ['member-archive'],
  'SA-2': ['questions'],
  'SA-3': ['member-archive'],
  'SA-4': ['member-archive'],
  'BA-1': ['member-archive'],
  'BA-2': ['page-content'],
  'BA-3': ['member-archive'],
  'BA-4': ['member-archive'],
  'BA-5': ['page-followers', 'page-visitors'],
  'BA-6': ['page-followers'],
  'CA-1': ['member-archive'],
  'CA-2': ['member-archive'],
  'CA-3': ['member-archive'],
  'CA-4': ['member-archive'],
  'RR-1': ['creator-analytics'],
  'RR-2': ['creator-analytics'],
  'RR-3': ['creator-analytics'],
  'RR-4': ['creator-analytics'],
  'RR-5': ['creator-analytics'],
  'OC-1': ['outcomes'],
  'OC-2': ['creator-analytics', 'outcomes'],
  'OC-3': ['creator-analytics', 'outcomes'],
  'OC-4': ['member-archive'],
  'PG-1': ['page-content', 'page-followers'],
  'PG-2': ['page-content'],
  'PG-3': ['page-content'],
  'PG-4': ['page-followers'],
  'PR-1': ['member-archive'],
  'PR-2': ['member-archive'],
  'DQ-1': ['member-archive'],
  'DQ-2': ['member-archive'],
  'DQ-3': ['member-archive'],
}

const feeds = (kind: Kind) => (Object.keys(FED_BY) as CheckId[]).filter((id) => FED_BY[id].includes(kind))

/** Checks without a score for lack of data. */
export function openChecks(audit: Audit | null | undefined): CheckResult[] {
  return (
    audit?.checks.filter(
      ({ status }) => status === 'insufficient' || status === 'not_applicable' || status === 'manual',
    ) ?? []
  )
}

/** The missing kinds of data, with the checks each would unlock; without an audit, all the checks that use it. */
export function missingKinds(
  known: Known,
  audit: Audit | null | undefined,
): { kind: Kind; unlocks: CheckId[] }[] {
  const open = new Set(openChecks(audit).map(({ id }) => id))
  return expectedKinds(known)
    .filter((kind) => !isThere(kind, known))
    .map((kind) => ({ kind, unlocks: audit ? feeds(kind).filter((id) => open.has(id)) : feeds(kind) }))
}

/** The kinds that apply to this client: no page data without a brand, no personal data for an employer. */
export function expectedKinds({
  hasBrand,
  isEmployer = false,
}: Pick<Known, 'hasBrand' | 'isEmployer'>): Kind[] {
  return KINDS.filter(
    (kind) => (hasBrand || !kind.startsWith('page-')) && !(isEmployer && OF_PERSON.includes(kind)),
  )
}

const OF_PERSON: readonly Kind[] = ['member-archive', 'creator-analytics']

/** What a stored audit says is known. */
export function knownIn({ sources, metrics, questions, client }: Audit): Known {
  return {
    sources,
    outcomes: metrics['outcomes.count'] ?? 0,
    questions: questions.length,
    hasBrand: client.brand !== null,
  }
}

/** Whether a kind of data was received. */
export function isThere(kind: Kind, { sources, outcomes, questions }: Known): boolean {
  if (kind === 'questions') return questions > 0
  if (kind === 'outcomes') return outcomes > 0 || sources.some(({ format }) => OUTCOME_FORMATS.test(format))
  if (kind === 'member-archive') return sources.some(({ format }) => format === 'linkedin-shares')
  return sources.some(({ format }) => format === kind)
}
