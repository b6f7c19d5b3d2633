import type { MessageKey } from '#shared/locale/keys'
import type { Message } from '#shared/model/app-error'
import type { CheckResult, Figure, Status } from '#shared/model/audit'
import { linearScore } from '#shared/stats/score'
import type { Weighed } from './compose'
import { notApplicable, type Check, type Finding } from '../define/define-check'
import { Missing } from '../define/define-fact'
import { FACTS } from '../facts/registry'
import type { AuditInput } from '../define/input'
import { decimalsClearOf } from './decimals-clear-of'
import type { PresetSettings } from '../presets'
import { isSampled, judge } from './status'

/** A check's result as stored, and what the composition needs of it. */
export interface CheckRun {
  result: CheckResult
  weighed: Weighed
  /** What was thrown where the check failed to run; for the caller's log, never stored. */
  failure: unknown
}

/** Runs one check of the table. A missing fact makes it not applicable, a throw gives no verdict: neither stops the audit. */
export function runCheck(check: Check | undefined, settings: PresetSettings, input: AuditInput): CheckRun {
  if (!check) return stored(notApplicable({}), { key: 'missing.check', values: {} }, settings, input)
  try {
    const facts: Record<string, unknown> = {}
    for (const id of check.needs) {
      const value: unknown = FACTS[id].of(input)
      if (value instanceof Missing) return stored(notApplicable({}), value.message, settings, input)
      facts[id] = value
    }
    return stored(found(check, facts, settings), null, settings, input)
  } catch (failure) {
    const broken: Finding = { ...notApplicable({}), outcome: 'insufficient' }
    return { ...stored(broken, { key: 'checks.failedToRun', values: {} }, settings, input), failure }
  }
}

/** Decimals of a figure in the texts of the checks; a fraction is printed as a percentage. */
const USUAL_DECIMALS: Readonly<Record<NonNullable<Finding['unit']>, number>> = {
  fraction: 0,
  count: 1,
  perWeek: 1,
  perDay: 1,
  perTenPosts: 1,
  days: 0,
  ratio: 2,
  index: 2,
  score: 0,
}

interface Run {
  facts: Record<string, unknown>
  settings: string
  finding: Finding
}

const lastRuns = new WeakMap<Check, Run>()

// A check is a function of its facts and settings: with the same ones it says the same, so that labelling a post does not resample the views.
function found(check: Check, facts: Record<string, unknown>, settings: PresetSettings): Finding {
  const key = JSON.stringify(settings)
  const last = lastRuns.get(check)
  if (last?.settings === key && check.needs.every((id) => last.facts[id] === facts[id])) return last.finding
  const finding = check.run(facts, settings)
  lastRuns.set(check, { facts, settings: key, finding })
  return finding
}

/** The result of a check that does not arise for this client: it leaves the coverage too. */
export function outsideNature(settings: PresetSettings, message: Message, input: AuditInput): CheckRun {
  return stored(notApplicable({ byNature: true }), message, settings, input)
}

function stored(
  finding: Finding,
  message: Message | null,
  settings: PresetSettings,
  input: AuditInput,
): CheckRun {
  const { status, score, unsettled } = judge(finding, settings)
  const { id, weight } = settings
  const { estimate, interval, n, unit, variant, evidence, params, byNature } = finding
  const values = { ...finding.values, ...decimalsOf(finding, settings) }
  const own: Message =
    unsettled && !(finding.unsettled && variant)
      ? { key: 'checks.unsettled', values }
      : // Which statuses and variants a check reaches only running it tells.
        { key: `checks.${id}.${variant ?? status}` as MessageKey, values }
  return {
    result: {
      id,
      status,
      score,
      weight,
      estimate,
      interval,
      n,
      unit,
      scale: finding.scale ?? unit ?? settings.unit,
      byNature: byNature ?? false,
      figure: figureOf(finding),
      headline: message === null ? headlineOf(finding, settings, status, own) : null,
      provisional: false,
      message: message ?? own,
      evidence,
      params: { ...limitsOf(settings), ...defaultsOf(settings), ...params },
      sources: sourcesOf(evidence, input),
    },
    weighed: { id, score, weight, byNature: byNature ?? false, range: rangeOf(finding, settings, score) },
    failure: null,
  }
}

/** The one figure that a finding is about; an index says nothing by itself. */
export function figureOf({
  figure,
  estimate,
  unit,
  isChange,
}: Pick<Finding, 'figure' | 'estimate' | 'unit' | 'isChange'>): Figure | null {
  if (figure !== undefined) return figure
  if (estimate === null || unit === null || unit === 'index') return null
  return { value: estimate, unit, ...(isChange && unit === 'ratio' ? { as: 'change' as const } : {}) }
}

const STATED: ReadonlySet<Status> = new Set(['pass', 'warn', 'fail'])
/** Variants that have a headline of their own: a band is missed on one of two sides. */
const SIDED = /^(warn|fail)(Few|Many)$/

/** The finding as a sentence of a few words; null for a gate, which is no finding about the client, and where nothing is stated. */
export function headlineOf(
  { variant }: Pick<Finding, 'variant'>,
  { id, kind }: Pick<PresetSettings, 'id' | 'kind'>,
  status: Status,
  { values }: Message,
): Message | null {
  if (kind === 'gate' || !STATED.has(status)) return null
  const name = variant !== undefined && SIDED.test(variant) ? variant : status
  // A test holds that every check that can be stated has its headlines.
  return { key: `checks.${id}.headline.${name}` as MessageKey, values }
}

// Where the usual rounding would print the figure on the other side of a limit, its texts get the decimals that keep it there.
function decimalsOf(
  { outcome, estimate, unit, limits: own }: Finding,
  { limits: usual, band }: PresetSettings,
): { decimals?: number; percentDecimals?: number } {
  if (outcome !== 'measured' || estimate === null || unit === null) return {}
  const limits = [own ?? usual, band?.low, band?.high].flatMap((some) => (some ? [some.pass, some.fail] : []))
  const least = USUAL_DECIMALS[unit]
  const scale = unit === 'fraction' ? 100 : 1
  const decimals = decimalsClearOf(scale * estimate, { limits: limits.map((limit) => scale * limit), least })
  if (decimals === least) return {}
  return unit === 'fraction' ? { percentDecimals: decimals } : { decimals }
}

// Only where the score follows the interval does the interval say how far it may move; what is not known opens it further.
function rangeOf(finding: Finding, settings: PresetSettings, score: number | null): [number, number] | null {
  if (score === null) return null
  const { interval, open, ceiling = 100 } = finding
  const limits = finding.limits ?? settings.limits
  const ends = [score]
  if (open) ends.push(open.low, open.high)
  if (interval && limits && isSampled(finding, settings))
    ends.push(linearScore(interval.low, limits), linearScore(interval.high, limits))
  return ends.length === 1 ? null : [Math.min(...ends), Math.min(ceiling, Math.max(...ends))]
}

function limitsOf({
  limits,
  band,
  minimum,
}: Pick<PresetSettings, 'limits' | 'band'> & { minimum?: number }): CheckResult['params'] {
  return {
    ...(limits ? { pass: limits.pass, fail: limits.fail } : {}),
    ...(band
      ? { lowPass: band.low.pass, lowFail: band.low.fail, highPass: band.high.pass, highFail: band.high.fail }
      : {}),
    ...(minimum === undefined ? {} : { minimum }),
  }
}

function defaultsOf({ defaults }: PresetSettings): CheckResult['params'] {
  const changed = {
    ...limitsOf(defaults),
    ...(defaults.weight === undefined ? {} : { weight: defaults.weight }),
  }
  return Object.fromEntries(Object.entries(changed).map(([name, value]) => [`default.${name}`, value]))
}

// The files behind the posts of the evidence; the report prints them below the finding.
function sourcesOf(evidence: Finding['evidence'], { records }: AuditInput): string[] {
  const shown = new Set(evidence.flatMap(({ posts }) => posts ?? []))
  if (shown.size === 0) return []
  const files = filesByPost(records)
  return [...new Set([...shown].flatMap((id) => files.get(id) ?? []))].sort()
}

const filesOf = new WeakMap<AuditInput['records'], ReadonlyMap<string, readonly string[]>>()

function filesByPost(records: AuditInput['records']): ReadonlyMap<string, readonly string[]> {
  const known = filesOf.get(records)
  if (known) return known
  const files = new Map(records.posts.map(({ id, sources }) => [id, sources]))
  filesOf.set(records, files)
  return files
}
