import type { MessageKey } from '#shared/locale/keys'
import type { Audit, AuditPost, CheckResult, EvidenceTable, Figure } from '#shared/model/audit'
import type { Unit } from '#shared/model/unit'
import { NO_RESULTS } from '#shared/model/no-results'
import { UNKNOWN_METRICS, type Metrics } from '#shared/model/vocabulary'
import { logScale } from '#shared/stats/score'
import { localDay } from '../time/days'
import { settingsOf } from './catalogue'
import { sidesOf } from './engine/sides'
import { viewGroupsOf } from './engine/view-groups'

type TableV1 = Omit<EvidenceTable, 'total' | 'order' | 'drawing'>
type CheckV1 = Omit<CheckResult, 'scale' | 'byNature' | 'figure' | 'headline' | 'evidence'> & {
  evidence: TableV1[]
}
type PostV1 = Omit<AuditPost, 'day' | 'seen' | 'proposal'>
type ActionV1 = Omit<Audit['actions'][number], 'target'> & { target?: number | null }

/** An audit as version 1 of the format holds it (`resources/schema/audit.v1.schema.json`); its first engines left out what is optional here. */
export type AuditV1 = Omit<
  Audit,
  | 'version'
  | 'grid'
  | 'kind'
  | 'outside'
  | 'progress'
  | 'metrics'
  | 'audience'
  | 'checks'
  | 'actions'
  | 'calendar'
  | 'sensitivity'
  | 'sides'
  | 'viewGroups'
  | 'waterfall'
  | 'stops'
  | 'money'
  | 'posts'
> & {
  version: 1
  metrics: Partial<Metrics>
  audience: Pick<Audit['audience'], 'score' | 'basis'>
  checks: CheckV1[]
  actions: ActionV1[]
  calendar?: Audit['calendar']
  sensitivity?: Audit['sensitivity']
  posts: PostV1[]
}

/** A stored audit as today's version of the format has it: a pure function, days in the client's time zone. `restoreAudit` of the store and every reader of an audit file go through it. */
export function upgradeAudit(stored: Audit | AuditV1, timezone: string): Audit {
  if (stored.version === 2) return isOfToday(stored) ? stored : filled(stored)
  const metrics: Metrics = {
    ...UNKNOWN_METRICS,
    'person.aside': stored.metrics['person.anomalies'] ? [] : null,
    ...stored.metrics,
  }
  const posts = stored.posts.map((post) => upgradePost(post, timezone))
  const { calendar = [], sensitivity = UNTRIED, benchmarks, ...rest } = stored
  return {
    ...rest,
    version: 2,
    grid: 1,
    kind: 'full',
    metrics,
    audience: {
      ...stored.audience,
      ...NO_BAND,
      parts: partsOf(stored.audience, metrics),
    },
    checks: stored.checks.map(upgradeCheck),
    actions: stored.actions.map((action) => ({ ...action, target: action.target ?? null })),
    calendar,
    sensitivity,
    ...(benchmarks ? { benchmarks } : {}),
    sides: sidesOf(posts, metrics, stored),
    viewGroups: viewGroupsOf(posts, metrics),
    ...NO_RESULTS,
    posts,
  }
}

/** Whether an audit of version 2 has all that this engine writes: the first ones had an audience without its band, named no grid, and had no way from views to results. */
export function isOfToday({ audience, ...stored }: Audit): boolean {
  return 'low' in audience && 'kind' in stored && Object.keys(NO_RESULTS).every((part) => part in stored)
}

const NO_BAND: Pick<Audit['audience'], 'low' | 'high' | 'withFlagged'> = {
  low: null,
  high: null,
  withFlagged: null,
}

function filled(stored: Audit): Audit {
  // The band of the audience came with the second version of the grid.
  const grid = 'low' in stored.audience ? 2 : 1
  const known: Partial<Audit> = stored
  return {
    ...NO_RESULTS,
    ...stored,
    kind: known.kind ?? 'full',
    grid: known.grid ?? grid,
    audience: { ...NO_BAND, ...stored.audience },
  }
}

const UNTRIED: Audit['sensitivity'] = {
  message: {
    key: 'checks.sensitivity.robust',
    values: { tried: 0, changing: 0, categories: 0, first: null },
  },
  rows: [],
}

function upgradePost(post: PostV1, timezone: string): AuditPost {
  const { subject, intent, answers, themes, confidence, reasons, labelSource } = post
  const proposal =
    labelSource === 'proposed' && subject !== null && intent !== null
      ? { subject, intent, answers, themes, confidence: confidence ?? 0, reasons }
      : null
  return { ...post, day: localDay(post.publishedAt, timezone), proposal, seen: seenOf(post) }
}

function seenOf({ type, views, impressions }: PostV1): AuditPost['seen'] {
  const opened = views === null ? null : { value: views, basis: openings(type) }
  const shown = impressions === null ? null : { value: impressions, basis: 'impressions' as const }
  const seen = type === 'article' ? (opened ?? shown) : (shown ?? opened)
  return seen && { ...seen, value: Math.max(0, seen.value) }
}

function openings(type: AuditPost['type']): 'openings' | 'views' {
  return type === 'article' ? 'openings' : 'views'
}

// Version 1 held the index alone: views are what is in it beyond the followers.
function partsOf({ score, basis }: AuditV1['audience'], metrics: Metrics): Audit['audience']['parts'] {
  const count = metrics['person.followers']
  if (score === null || count === null) return []
  const followers = logScale(count, 100, 100_000)
  if (basis !== 'followers+views') return [{ id: 'followers', score: followers, weight: 1 }]
  return [
    { id: 'followers', score: followers, weight: 0.6 },
    { id: 'views', score: Math.min(100, Math.max(0, (score - 0.6 * followers) / 0.4)), weight: 0.4 },
  ]
}

const BY_NATURE: ReadonlySet<string> = new Set(['checks.OV-2.few', 'checks.BA-4.few', 'missing.brand'])
const CHANGES: ReadonlySet<string> = new Set(['OC-4', 'PG-2', 'PG-4'])
const SIDED = /^(warn|fail)(Few|Many)$/

function upgradeCheck(check: CheckV1): CheckResult {
  const { id, status, message, evidence } = check
  const variant = message.key.slice(message.key.lastIndexOf('.') + 1)
  const isStated = status === 'pass' || status === 'warn' || status === 'fail'
  const name = SIDED.test(variant) ? variant : status
  return {
    ...check,
    scale: scaleOf(check),
    byNature: BY_NATURE.has(message.key),
    figure: figureOf(check),
    headline:
      isStated && settingsOf(id)?.kind !== 'gate'
        ? { key: `checks.${id}.headline.${name}` as MessageKey, values: message.values }
        : null,
    params: { ...usualLimits(id), ...check.params },
    evidence: evidence.map((table) => ({ ...table, ...factsOf(table, check) })),
  }
}

function scaleOf({ id, unit, params }: CheckV1): Unit {
  if (id === 'RR-1') return params['mode'] === 'tier' ? 'fraction' : 'ratio'
  if (id === 'RR-4') return 'fraction'
  return unit ?? settingsOf(id)?.unit ?? 'fraction'
}

function figureOf({ id, estimate, unit, message, params }: CheckV1): Figure | null {
  const { d, rate } = message.values
  if (id === 'CA-3') return typeof d === 'number' ? { value: d, unit: 'days' } : null
  if (id === 'RR-1') return typeof rate === 'number' ? { value: rate, unit: 'fraction' } : null
  if (estimate === null || unit === null || unit === 'index') return null
  const isChange = unit === 'ratio' && (CHANGES.has(id) || params['mode'] === 'past')
  return { value: estimate, unit, ...(isChange ? { as: 'change' as const } : {}) }
}

// The first engines did not store the limits of the table.
function usualLimits(id: string): CheckResult['params'] {
  const { band, limits } = settingsOf(id) ?? {}
  if (band)
    return {
      lowPass: band.low.pass,
      lowFail: band.low.fail,
      highPass: band.high.pass,
      highFail: band.high.fail,
    }
  return limits ? { pass: limits.pass, fail: limits.fail } : {}
}

/** What version 1 did not store about its tables, by their ids: which value of the sentence counts the whole list, the order, the drawing. */
const TABLES: Readonly<
  Partial<
    Record<string, { counted?: string; order?: EvidenceTable['order']; drawing?: EvidenceTable['drawing'] }>
  >
> = {
  latestShares: { counted: 'rest', order: 'latest' },
  sharesByWords: { counted: 'n', order: 'first' },
  farthest: { counted: 'out', order: 'first' },
  serviceExamples: { counted: 'k', order: 'first' },
  promotional: { counted: 'k', order: 'latest' },
  unanswered: { counted: 'silent', order: 'latest' },
  mentions: { counted: 'k', order: 'latest' },
  relays: { counted: 'n', order: 'latest' },
  closePairs: { counted: 'k', order: 'latest' },
  pagePosts: { counted: 'n', order: 'latest' },
  copies: { counted: 'k', order: 'first' },
  postRates: { counted: 'n', order: 'latest', drawing: 'ratesInTime' },
  pageRates: { counted: 'n', order: 'latest', drawing: 'ratesInTime' },
  shortest: { order: 'extreme' },
  mostViewed: { order: 'extreme' },
  busiestDays: { order: 'extreme' },
  silences: { order: 'extreme' },
  brandWords: { order: 'extreme' },
  viewsAndOutcomes: { counted: 'n', order: 'first', drawing: 'none' },
  staircase: { counted: 'n', order: 'first', drawing: 'none' },
  topFives: { drawing: 'none' },
  withAndWithoutPeak: { drawing: 'none' },
  publicationDays: { drawing: 'none' },
  dataByMonth: { drawing: 'none' },
  definitions: { drawing: 'none' },
  peak: { drawing: 'none' },
  audiences: { drawing: 'none' },
  reach: { drawing: 'none' },
  postsByMonth: { drawing: 'monthlyColumns' },
  lineByMonth: { drawing: 'monthlyColumns' },
  brandTradeByMonth: { drawing: 'monthlyColumns' },
  outcomesByMonth: { drawing: 'monthlyColumns' },
  newFollowers: { drawing: 'monthlyColumns' },
  postsPerWeek: { drawing: 'weeklyColumns' },
  inboundByWeek: { drawing: 'weeklyColumns' },
  aroundTheDay: { drawing: 'dayColumns' },
  lengths: { drawing: 'countBars' },
  activitiesByWeekday: { drawing: 'countBars' },
  themes: { drawing: 'shareBars' },
  intents: { drawing: 'shareBars' },
  viewsBySubject: { drawing: 'pairedBars' },
  halves: { drawing: 'pairedBars' },
  commonGround: { drawing: 'pairedBars' },
  lorenz: { drawing: 'lorenz' },
}

function factsOf(
  { id, rows }: TableV1,
  { n, message: { values } }: CheckV1,
): Pick<EvidenceTable, 'total' | 'order' | 'drawing'> {
  const { counted, order = 'all', drawing = 'table' } = TABLES[id] ?? {}
  const count = counted === undefined ? undefined : (values[counted] ?? (counted === 'n' ? n : null))
  return {
    total: order === 'all' ? rows.length : typeof count === 'number' ? Math.max(rows.length, count) : null,
    order,
    drawing,
  }
}
