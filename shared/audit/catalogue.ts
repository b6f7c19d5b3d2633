import type { ReferenceId } from '#shared/locale/keys'

/** One-sided limits: score 90 at `pass`, 50 at `fail`, linear between; the order of the two gives the direction. */
export interface Limits {
  pass: number
  fail: number
}

/** How a check is weighed and judged. Two-sided checks take the lower of their two scores. */
export interface CheckSettings<Id extends string = CheckId> {
  id: Id
  /** Points of 100 over the whole catalogue; 0 never enters the arithmetic. */
  weight: number
  /** census: every post counts, the value is a fact; inference: generalises, an interval over both limits gives no verdict. */
  kind: 'census' | 'inference' | 'informative' | 'gate'
  limits?: Limits
  band?: { low: Limits; high: Limits }
  /** The fail limit itself already fails (default: it is the last value that only warns). */
  failInclusive?: true
  minimum: number
  /** Evidence of the thresholds: A-C published, own: chosen here, to be calibrated. */
  grade: 'A' | 'B' | 'C' | 'own'
  /** Keys of `shared/audit/benchmarks/sources.json`. */
  sources: readonly ReferenceId[]
  /** The posts on whose labels it rests (`own`, all of the `person`, own and page's: `both`): provisional until these are by hand or the proposals validated. */
  labels?: 'own' | 'person' | 'both'
  effort: 1 | 2 | 3
  owner: 'person' | 'page' | 'both'
}

export interface Category<Id extends string = CategoryId, Checks extends string = CheckId> {
  id: Id
  weight: number
  /** Falls away as a whole for a person without an employer brand. */
  needsBrand?: true
  checks: readonly CheckSettings<Checks>[]
}

const person = { owner: 'person' } as const
const page = { owner: 'page' } as const
const both = { owner: 'both' } as const

/** The audit's table: category, check, weight, thresholds and where they come from. The file name of a check is its id in lower case. */
const TABLE = [
  {
    id: 'OV',
    weight: 14,
    checks: [
      {
        id: 'OV-1',
        weight: 6,
        kind: 'census',
        limits: { pass: 0.7, fail: 0.4 },
        minimum: 12,
        grade: 'own',
        sources: ['S1'],
        effort: 2,
        ...person,
      },
      {
        id: 'OV-2',
        weight: 3,
        kind: 'census',
        limits: { pass: 0.6, fail: 0.3 },
        minimum: 5,
        grade: 'own',
        sources: [],
        effort: 1,
        ...person,
      },
      {
        id: 'OV-3',
        weight: 2,
        kind: 'census',
        limits: { pass: 0.6, fail: 0.3 },
        minimum: 12,
        grade: 'own',
        sources: ['S33'],
        effort: 2,
        ...person,
      },
      {
        id: 'OV-4',
        weight: 3,
        kind: 'census',
        limits: { pass: 0.1, fail: 0.3 },
        minimum: 12,
        grade: 'own',
        sources: ['S15'],
        effort: 1,
        ...person,
      },
    ],
  },
  {
    id: 'EL',
    weight: 14,
    checks: [
      {
        id: 'EL-1',
        weight: 5,
        kind: 'census',
        limits: { pass: 0.75, fail: 0.5 },
        minimum: 12,
        grade: 'own',
        sources: ['S1'],
        labels: 'person',
        effort: 2,
        ...person,
      },
      {
        id: 'EL-2',
        weight: 3,
        kind: 'census',
        band: { low: { pass: 2, fail: 1.5 }, high: { pass: 6, fail: 8 } },
        minimum: 12,
        grade: 'own',
        sources: [],
        labels: 'own',
        effort: 2,
        ...person,
      },
      {
        id: 'EL-3',
        weight: 4,
        kind: 'census',
        limits: { pass: 0.2, fail: 0.5 },
        minimum: 12,
        grade: 'own',
        sources: ['S1'],
        labels: 'person',
        effort: 2,
        ...person,
      },
      {
        id: 'EL-4',
        weight: 2,
        kind: 'inference',
        limits: { pass: 0.1, fail: 0.25 },
        minimum: 20,
        grade: 'own',
        sources: [],
        labels: 'own',
        effort: 2,
        ...person,
      },
    ],
  },
  {
    id: 'SA',
    weight: 15,
    checks: [
      {
        id: 'SA-1',
        weight: 6,
        kind: 'census',
        limits: { pass: 0.5, fail: 0.3 },
        minimum: 12,
        grade: 'own',
        sources: ['S19'],
        labels: 'person',
        effort: 2,
        ...person,
      },
      {
        id: 'SA-2',
        weight: 5,
        kind: 'census',
        limits: { pass: 0.6, fail: 0.25 },
        minimum: 10,
        grade: 'own',
        sources: ['S1'],
        labels: 'own',
        effort: 3,
        ...person,
      },
      {
        id: 'SA-3',
        weight: 2,
        kind: 'census',
        limits: { pass: 0.2, fail: 0.4 },
        minimum: 12,
        grade: 'own',
        sources: [],
        labels: 'own',
        effort: 1,
        ...person,
      },
      {
        id: 'SA-4',
        weight: 2,
        kind: 'census',
        limits: { pass: 0.5, fail: 0.2 },
        minimum: 8,
        grade: 'own',
        sources: ['S33'],
        effort: 1,
        ...person,
      },
    ],
  },
  {
    id: 'BA',
    weight: 16,
    needsBrand: true,
    checks: [
      {
        id: 'BA-1',
        weight: 5,
        kind: 'census',
        band: { low: { pass: 0.2, fail: 0.1 }, high: { pass: 0.6, fail: 0.8 } },
        minimum: 12,
        grade: 'own',
        sources: ['S1'],
        labels: 'person',
        effort: 2,
        ...person,
      },
      {
        id: 'BA-2',
        weight: 3,
        kind: 'inference',
        limits: { pass: 0.6, fail: 0.35 },
        minimum: 12,
        grade: 'own',
        sources: [],
        labels: 'both',
        effort: 2,
        ...both,
      },
      {
        id: 'BA-3',
        weight: 2,
        kind: 'census',
        limits: { pass: 0.15, fail: 0.03 },
        minimum: 12,
        grade: 'own',
        sources: [],
        effort: 1,
        ...person,
      },
      {
        id: 'BA-4',
        weight: 2,
        kind: 'census',
        limits: { pass: 0.6, fail: 0.25 },
        minimum: 5,
        grade: 'own',
        sources: ['S15'],
        effort: 1,
        ...person,
      },
      {
        id: 'BA-5',
        weight: 4,
        kind: 'inference',
        limits: { pass: 0.1, fail: 0 },
        minimum: 5,
        grade: 'own',
        sources: [],
        effort: 2,
        ...both,
      },
      {
        id: 'BA-6',
        weight: 0,
        kind: 'informative',
        minimum: 1,
        grade: 'C',
        sources: ['S19', 'S42'],
        effort: 1,
        ...both,
      },
    ],
  },
  {
    id: 'RR',
    weight: 14,
    checks: [
      {
        id: 'RR-1',
        weight: 5,
        kind: 'inference',
        limits: { pass: 1, fail: 0.8 },
        minimum: 8,
        grade: 'B',
        sources: ['SociaVault'],
        effort: 2,
        ...person,
      },
      {
        id: 'RR-2',
        weight: 0,
        kind: 'informative',
        minimum: 1,
        grade: 'C',
        sources: ['S8'],
        effort: 1,
        ...person,
      },
      {
        id: 'RR-3',
        weight: 4,
        kind: 'census',
        limits: { pass: 0.2, fail: 0.3333 },
        minimum: 12,
        grade: 'own',
        sources: [],
        effort: 2,
        ...person,
      },
      {
        id: 'RR-4',
        weight: 2,
        kind: 'inference',
        limits: { pass: 0.6, fail: 0.35 },
        minimum: 12,
        grade: 'own',
        sources: [],
        effort: 3,
        ...person,
      },
      {
        id: 'RR-5',
        weight: 3,
        kind: 'inference',
        limits: { pass: 0.5, fail: 0.3 },
        minimum: 1,
        grade: 'own',
        sources: [],
        effort: 2,
        ...person,
      },
    ],
  },
  {
    id: 'CA',
    weight: 8,
    checks: [
      {
        id: 'CA-1',
        weight: 3,
        kind: 'census',
        band: { low: { pass: 1, fail: 0.25 }, high: { pass: 5, fail: 10 } },
        minimum: 8,
        grade: 'own',
        sources: ['S33'],
        effort: 1,
        ...person,
      },
      {
        id: 'CA-2',
        weight: 3,
        kind: 'census',
        limits: { pass: 5, fail: 15 },
        failInclusive: true,
        minimum: 40,
        grade: 'own',
        sources: ['S1'],
        effort: 1,
        ...person,
      },
      {
        id: 'CA-3',
        weight: 1,
        kind: 'census',
        limits: { pass: 0.2, fail: 0.5 },
        minimum: 10,
        grade: 'own',
        sources: [],
        effort: 2,
        ...person,
      },
      {
        id: 'CA-4',
        weight: 1,
        kind: 'census',
        limits: { pass: 0.1, fail: 0.3 },
        minimum: 10,
        grade: 'own',
        sources: [],
        effort: 1,
        ...person,
      },
    ],
  },
  {
    id: 'OC',
    weight: 11,
    checks: [
      {
        id: 'OC-1',
        weight: 3,
        kind: 'census',
        limits: { pass: 0.8, fail: 0.4 },
        minimum: 3,
        grade: 'own',
        sources: ['Edelman'],
        effort: 1,
        ...both,
      },
      {
        id: 'OC-2',
        weight: 4,
        kind: 'inference',
        limits: { pass: 1, fail: 0.5 },
        minimum: 10,
        grade: 'own',
        sources: [],
        effort: 2,
        ...person,
      },
      {
        id: 'OC-3',
        weight: 0,
        kind: 'informative',
        minimum: 8,
        grade: 'own',
        sources: [],
        effort: 1,
        ...person,
      },
      {
        id: 'OC-4',
        weight: 4,
        kind: 'inference',
        limits: { pass: 1.1, fail: 0.8 },
        minimum: 2,
        grade: 'own',
        sources: [],
        effort: 2,
        ...person,
      },
    ],
  },
  {
    id: 'PG',
    weight: 6,
    needsBrand: true,
    checks: [
      {
        id: 'PG-1',
        weight: 2,
        kind: 'census',
        minimum: 5,
        grade: 'own',
        sources: ['S1'],
        effort: 2,
        ...page,
      },
      {
        id: 'PG-2',
        weight: 2,
        kind: 'inference',
        limits: { pass: 1, fail: 0.8 },
        minimum: 8,
        grade: 'own',
        sources: [],
        effort: 2,
        ...page,
      },
      {
        id: 'PG-3',
        weight: 1,
        kind: 'informative',
        limits: { pass: 1, fail: 0.5 },
        minimum: 8,
        grade: 'C',
        sources: ['S8'],
        effort: 2,
        ...page,
      },
      {
        id: 'PG-4',
        weight: 1,
        kind: 'inference',
        limits: { pass: 1, fail: 0.7 },
        minimum: 180,
        grade: 'own',
        sources: [],
        effort: 2,
        ...page,
      },
    ],
  },
  {
    id: 'PR',
    weight: 2,
    checks: [
      {
        id: 'PR-1',
        weight: 1,
        kind: 'census',
        limits: { pass: 0.9, fail: 0.6 },
        minimum: 6,
        grade: 'own',
        sources: [],
        effort: 1,
        ...person,
      },
      {
        id: 'PR-2',
        weight: 1,
        kind: 'census',
        limits: { pass: 0.6, fail: 0.3 },
        minimum: 12,
        grade: 'own',
        sources: [],
        labels: 'person',
        effort: 1,
        ...person,
      },
    ],
  },
  {
    id: 'DQ',
    weight: 0,
    checks: [
      {
        id: 'DQ-1',
        weight: 0,
        kind: 'gate',
        limits: { pass: 90, fail: 90 },
        minimum: 2,
        grade: 'own',
        sources: [],
        effort: 1,
        ...both,
      },
      {
        id: 'DQ-2',
        weight: 0,
        kind: 'gate',
        limits: { pass: 20, fail: 8 },
        minimum: 8,
        grade: 'own',
        sources: [],
        effort: 1,
        ...both,
      },
      {
        id: 'DQ-3',
        weight: 0,
        kind: 'gate',
        limits: { pass: 0.8, fail: 0.667 },
        minimum: 40,
        grade: 'C',
        sources: ['Krippendorff'],
        effort: 1,
        ...both,
      },
    ],
  },
] as const satisfies readonly Category<string, string>[]

/** A category by its two letters. */
export type CategoryId = (typeof TABLE)[number]['id']

/** A check by its id, as in the table. */
export type CheckId = (typeof TABLE)[number]['checks'][number]['id']

/** The categories and their checks, in the order of the report. */
export const CATEGORIES: readonly Category[] = TABLE
