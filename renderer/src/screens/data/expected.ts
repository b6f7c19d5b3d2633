import type { CheckId } from '#shared/audit/catalogue'
import type { Audit, CheckResult } from '#shared/model/audit'
import type { SourceRow } from '#renderer/store/rows'

/** What an audit can be fed with, in the order in which it is worth asking for. */
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
  sources: readonly Pick<SourceRow, 'format'>[]
  outcomes: number
  questions: number
  hasBrand: boolean
}

const OUTCOME_FORMATS = /^(seen-outcomes|pipedrive|hubspot|salesforce)/

/** Checks that a kind of data feeds (docs: `needs` of each check). */
const FEEDS: Record<Kind, readonly CheckId[]> = {
  'member-archive': [
    'OV-1',
    'OV-2',
    'OV-3',
    'OV-4',
    'EL-1',
    'EL-2',
    'EL-4',
    'SA-1',
    'SA-3',
    'SA-4',
    'BA-1',
    'BA-3',
    'BA-4',
    'CA-1',
    'CA-2',
    'CA-3',
    'CA-4',
    'OC-4',
    'PR-1',
    'PR-2',
    'DQ-1',
    'DQ-2',
  ],
  'creator-analytics': ['EL-3', 'RR-1', 'RR-2', 'RR-3', 'RR-4', 'RR-5', 'OC-2', 'OC-3'],
  'page-content': ['BA-2', 'PG-1', 'PG-2', 'PG-3'],
  'page-followers': ['BA-5', 'BA-6', 'PG-4'],
  'page-visitors': ['BA-5'],
  outcomes: ['OC-1', 'OC-2', 'OC-3'],
  questions: ['SA-2'],
}

/** Checks that have no score for want of data. */
export function openChecks(audit: Audit | null | undefined): CheckResult[] {
  return (
    audit?.checks.filter(
      ({ status }) => status === 'insufficient' || status === 'not_applicable' || status === 'manual',
    ) ?? []
  )
}

/** The kinds of data that are not there, and the checks that each would let speak; without an audit, all that it feeds. */
export function missingKinds(
  known: Known,
  audit: Audit | null | undefined,
): { kind: Kind; unlocks: CheckId[] }[] {
  const open = new Set(openChecks(audit).map(({ id }) => id))
  return expectedKinds(known)
    .filter((kind) => !isThere(kind, known))
    .map((kind) => ({ kind, unlocks: audit ? FEEDS[kind].filter((id) => open.has(id)) : [...FEEDS[kind]] }))
}

/** The kinds that make sense for this client: without a brand there is no page. */
export function expectedKinds({ hasBrand }: Pick<Known, 'hasBrand'>): Kind[] {
  return KINDS.filter((kind) => hasBrand || !kind.startsWith('page-'))
}

function isThere(kind: Kind, { sources, outcomes, questions }: Known): boolean {
  if (kind === 'questions') return questions > 0
  if (kind === 'outcomes') return outcomes > 0 || sources.some(({ format }) => OUTCOME_FORMATS.test(format))
  if (kind === 'member-archive') return sources.some(({ format }) => format === 'linkedin-shares')
  return sources.some(({ format }) => format === kind)
}
