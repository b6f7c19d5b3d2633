import type { MessageValues } from '#shared/model/app-error'
import type { Audit } from '#shared/model/audit'
import { reachOf } from '../checks/dq-1'
import { NO_RESULTS } from '#shared/model/no-results'
import { UNKNOWN_METRICS, type AuditKind } from '#shared/model/vocabulary'
import { CHECKS } from '../checks/registry'
import { actionsOf } from './actions'
import { GRID_VERSION } from '../grid-version'
import { compose, type Composition, type WeighedCategory } from './compose'
import { Missing } from '../define/define-fact'
import { audience } from '../facts/audience'
import { coverage } from '../facts/coverage'
import { loudest } from '../facts/loudest'
import { money } from '../facts/money'
import { posts } from '../facts/posts'
import { questions } from '../facts/questions'
import { stops } from '../facts/stops'
import { waterfall } from '../facts/waterfall'
import { findingsOf, sharesOfChecks } from './findings'
import { holdBack } from './hold-back'
import { influenceOf } from './influence'
import type { AuditInput } from '../define/input'
import { linkedinOnly } from '../support/linkedin-only'
import { listedPosts } from './listed-posts'
import { known } from '../metrics/known'
import { metricsOf } from '../metrics/registry'
import { categoriesOf, presetOf, type PresetCategory, type PresetSettings } from '../presets'
import { questionCalendar } from './question-calendar'
import { notedOf } from './noted'
import { outsideNature, runCheck, type CheckRun } from './run-check'
import { pullsOf, sensitivityOf } from './sensitivity'
import { sidesOf } from './sides'
import { mark, trustIn, UNVERIFIED, discountUnverified } from './trust'
import { contentOf } from './content-borne'
import { verdictOf } from './verdict'
import { viewGroupsOf } from './view-groups'

/** A check, or a part of the audit, that threw: for the caller's log. */
export interface Failure {
  part: string
  failure: unknown
}

const NO_AUDIENCE = {
  score: null,
  low: null,
  high: null,
  withFlagged: null,
  basis: 'none' as const,
  parts: [],
}

/** The audit of a client: a pure function of its input. A check that throws gives no verdict, a part that throws stays empty; both are reported to `onFailure`. */
export function runAudit(given: AuditInput, onFailure: (failure: Failure) => void = () => {}): Audit {
  const input = linkedinOnly(given)
  const { client, asOf, period, language, engine } = input
  const preset = presetOf(client)
  const kind = kindOf(input)
  const attempt = <T>(part: string, make: () => T, otherwise: T): T => {
    try {
      return make()
    } catch (failure) {
      onFailure({ part, failure })
      return otherwise
    }
  }
  const trust = attempt('labels', () => trustIn(input, categoriesOf(preset, client.grid)), UNVERIFIED)
  const table = discountUnverified(categoriesOf(preset, client.grid), trust)
  const settings = new Map(table.flatMap(({ checks }) => checks.map((check) => [check.id, check] as const)))
  const found = new Map<string, CheckRun>()
  for (const category of table)
    for (const check of category.checks) found.set(check.id, run(category, check, input))
  const runs = holdBack(found)
  for (const [part, { failure }] of runs) if (failure !== null) onFailure({ part, failure })

  const weighed = weigh(table, runs)
  const checks = [...runs.values()].map(({ result, weighed }) => {
    const told = mark(result, settings.get(result.id), trust)
    return weighed.range === null ? told : { ...told, range: [...weighed.range] as [number, number] }
  })
  const composition = compose(weighed)
  const { shown, obstacle } = influenceOf(composition, checks, client.brand !== null)
  const reach = attempt('audience', () => audienceOf(input), NO_AUDIENCE)
  const pulls = pullsOf(weighed, findingsOf({ checks, categories: composition.categories }))
  const { verdict, reason } = verdictOf(shown, obstacle, reach, pulls, {
    ...attempt('coverage', () => coverageTold(input, settings.get('DQ-1')), { short: 'unknown' }),
    hasBrand: client.brand === null ? 'no' : 'yes',
    content: contentOf(checks),
    ...provisionalTold(checks, composition.categories),
  })
  const verdictUnder = ({ value, low, high, coverage }: Composition) =>
    verdictOf({ score: value, low, high, coverage }, null, reach).verdict
  const asked = attempt('questions', () => answeredQuestions(input), [])
  const metrics = attempt('metrics', () => metricsOf(input), UNKNOWN_METRICS)
  const listed = attempt('posts', () => listedPosts(input), [])
  const noted = attempt('noted', () => notedOf(input), [])
  return {
    format: 'aplomb.audit',
    version: 2,
    engine,
    asOf,
    period,
    language,
    client: { person: client.person.name, brand: client.brand?.name ?? null },
    preset,
    kind,
    grid: GRID_VERSION,
    ...(client.grid && { ownGrid: { name: client.grid.name, on: client.grid.on } }),
    sources: [...input.sources].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    metrics,
    influence: shown,
    audience: reach,
    verdict,
    verdictReason: reason,
    categories: composition.categories,
    checks,
    actions: actionsOf(checks, weighed, settings, asOf),
    questions: asked,
    calendar: questionCalendar(asked, asOf),
    sensitivity: sensitivityOf(obstacle === null ? weighed : [], verdict, verdictUnder),
    ...(client.benchmarks?.length ? { benchmarks: client.benchmarks } : {}),
    sides: sidesOf(listed, metrics, { asOf, isTyped: known(posts, input)?.isTyped ?? false }),
    viewGroups: viewGroupsOf(listed, metrics),
    ...resultsOf(input, attempt),
    ...(kind === 'outside' ? { outside: attempt('loudest', () => known(loudest, input) ?? [], []) } : {}),
    posts: listed,
    ...(noted.length > 0 ? { noted } : {}),
  }
}

/** From this share of the index on, the verdict is said to be provisional. */
const PROVISIONAL_FROM = 0.1

// The share of the index that rests on labels nobody has confirmed.
function provisionalTold(checks: Audit['checks'], categories: Audit['categories']): MessageValues {
  const shares = sharesOfChecks({ checks, categories })
  const share = checks.reduce(
    (sum, { id, provisional }) => sum + (provisional ? (shares.get(id)?.share ?? 0) : 0),
    0,
  )
  return { isProvisional: share >= PROVISIONAL_FROM ? 'yes' : 'no', provisional: share }
}

// Which of the two conditions of DQ-1 the data miss, and by how much.
function coverageTold(input: AuditInput, gate: PresetSettings | undefined): MessageValues {
  const covered = coverage.of(input)
  if (!gate || covered instanceof Missing) return { short: 'unknown' }
  const { days, kinds, isShort, isThin } = reachOf(covered, gate)
  const short = isShort ? (isThin ? 'both' : 'days') : isThin ? 'kinds' : 'none'
  return { short, days, kinds }
}

// Each stands alone: one that throws leaves the others.
function resultsOf(
  input: AuditInput,
  attempt: <T>(part: string, make: () => T, otherwise: T) => T,
): Pick<Audit, 'waterfall' | 'stops' | 'money'> {
  const none = NO_RESULTS
  return {
    waterfall: attempt('waterfall', () => known(waterfall, input) ?? none.waterfall, none.waterfall),
    stops: attempt('stops', () => known(stops, input) ?? none.stops, none.stops),
    money: attempt('money', () => known(money, input) ?? none.money, none.money),
  }
}

// They rest on private lists: from outside the question does not arise.
const PRIVATE: ReadonlySet<string> = new Set(['OC-4'])

// An outside view is one until the first file of the client's own comes.
function kindOf({ client, sources }: AuditInput): AuditKind {
  const isSeen = ({ format }: AuditInput['sources'][number]) => format.startsWith('seen-')
  return client.kind === 'outside' && sources.every(isSeen) ? 'outside' : 'full'
}

function audienceOf(input: AuditInput): Audit['audience'] {
  const known = audience.of(input)
  if (known instanceof Missing) return NO_AUDIENCE
  const { score, low, high, withFlagged, basis, parts } = known
  return { score, low, high, withFlagged, basis, parts }
}

function run(category: PresetCategory, settings: PresetSettings, input: AuditInput): CheckRun {
  if (PRIVATE.has(settings.id) && kindOf(input) === 'outside')
    return outsideNature(settings, { key: 'missing.outside', values: {} }, input)
  if (category.needsBrand && input.client.brand === null)
    return outsideNature(settings, { key: 'missing.brand', values: {} }, input)
  return runCheck(CHECKS[settings.id], settings, input)
}

function weigh(table: readonly PresetCategory[], runs: ReadonlyMap<string, CheckRun>): WeighedCategory[] {
  return table.map(({ id, weight, checks }) => ({
    id,
    weight,
    checks: checks.flatMap((check) => runs.get(check.id)?.weighed ?? []),
  }))
}

function answeredQuestions(input: AuditInput): Audit['questions'] {
  const known = questions.of(input)
  const answered = known instanceof Missing ? [] : known.all
  return input.client.questions.map(({ text, importance }, index) => ({
    text,
    importance,
    answeredBy: [...(answered[index]?.answeredBy ?? [])],
  }))
}
