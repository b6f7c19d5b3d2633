import { evidenceTable } from '#shared/audit/support/evidence'
import type { Translator } from '#shared/locale/translator'
import type { Message } from '#shared/model/app-error'
import type { Audit, CheckResult, EvidenceTable } from '#shared/model/audit'
import type { Amounts, StopRow, Waterfall } from '#shared/model/audit-results'
import { shareDigits } from './units'

/** Headers and printed cells; the first column names the row, the others hold figures. */
export interface PrintedTable {
  heads: string[]
  rows: string[][]
}

type Cell = EvidenceTable['rows'][number][number]

type Results = Pick<Audit, 'waterfall' | 'stops' | 'money'>

/** Below this many posts with known views, a share of their views says nothing. */
const FEW_POSTS = 5

/** Whether the steps from all views to outcomes are shown. */
export function hasSteps({ steps, counted }: Waterfall): boolean {
  return steps.length > 1 && counted >= FEW_POSTS
}

/** Whether there is anything to show between views and outcomes. */
export function hasResults({ waterfall, stops, money }: Results): boolean {
  return hasSteps(waterfall) || stops.rows.length > 0 || money.rows.length > 0
}

/** The steps as the table the chart is drawn from; impressions and article views are kept apart. */
export function waterfallTable({ steps }: Waterfall, translator: Translator): EvidenceTable {
  const [first] = steps
  const share = (value: number | null, all: number | null) => (value === null || !all ? null : value / all)
  const [hasShown, hasRead] = [Boolean(first?.shown), Boolean(first?.read)]
  return evidenceTable(
    'waterfall',
    {
      step: 'text',
      posts: 'integer',
      ...(hasShown ? { shown: 'integer', shownShare: 'percent' } : {}),
      ...(hasRead ? { read: 'integer', readShare: 'percent' } : {}),
      outcomes: 'integer',
    },
    steps.map(({ step, posts, shown, read, results }) => [
      translator.t(`report.results.step.${step}`),
      posts,
      ...(hasShown ? [shown, share(shown, first?.shown ?? null)] : []),
      ...(hasRead ? [read, share(read, first?.read ?? null)] : []),
      results,
    ]),
    undefined,
    { drawing: 'waterfall' },
  )
}

/** A title stating the result of the last known step. */
export function waterfallTitle(waterfall: Waterfall): Message {
  const { steps } = waterfall
  const [first] = steps
  const last = steps.findLast(({ step }) => step !== 'amount')
  if (!hasSteps(waterfall) || !first || !last || last === first)
    return { key: 'report.results.title.unknown', values: {} }
  const key = last.step === 'contact' || last.step === 'trade' ? last.step : 'own'
  const [share, shareRead] = [part(last.shown, first.shown), part(last.read, first.read)]
  return {
    key: `report.results.title.${last.step === 'usual' ? 'unknown' : key}`,
    values: {
      left: last.shown ?? 0,
      leftRead: last.read ?? 0,
      share,
      shareRead,
      small: share < SMALL ? 'yes' : 'no',
      smallRead: shareRead < SMALL ? 'yes' : 'no',
      kinds: first.shown && first.read ? 'both' : first.shown ? 'shown' : 'read',
    },
  }
}

/** Smaller shares are printed with a decimal, as in the chart. */
const SMALL = 0.1

function part(left: number | null, all: number | null): number {
  return left !== null && all ? left / all : 0
}

/** Notes on the steps: the number of posts, whose labels are used, who was left out, what is missing. */
export function waterfallNotes({ published, counted, labelled, byHand, steps }: Waterfall): Message[] {
  const [first] = steps
  const left = steps.reduce((sum, { unknown }) => sum + unknown, 0)
  const has = (name: string) => steps.some(({ step }) => step === name)
  const notes: (Message | null)[] = [
    {
      key: 'report.results.lede',
      values: { counted, published, hasBoth: first?.shown && first.read ? 'yes' : 'no' },
    },
    has('line') && byHand < labelled ? { key: 'report.results.labels', values: { labelled, byHand } } : null,
    left > 0 ? { key: 'report.results.left', values: { n: left } } : null,
    has('contact') ? null : { key: 'report.results.noLog', values: {} },
  ]
  return notes.filter((note) => note !== null)
}

/** The largest habit that costs no declared outcome; otherwise those with too little data, or that there is none. */
export function stopSentences({ rows }: Audit['stops'], translator: Translator): string[] {
  const bySize = rows.toSorted((a, b) => b.is.posts - a.is.posts)
  const free = bySize.filter(({ says }) => says === 'free').slice(0, 1)
  const told = free.length > 0 ? free : bySize.filter(({ says }) => says === 'open')
  if (told.length === 0) return [translator.t('report.results.stops.none')]
  return told.map((row) => stopSentence(row, translator))
}

function stopSentence(row: StopRow, translator: Translator): string {
  const { group, is, rest, postShare, activityShare, viewShare, says } = row
  return translator.t(`report.results.stops.${says === 'free' ? 'free' : 'open'}`, {
    name: stopName(row, translator),
    group,
    high: is.high,
    low: rest.low,
    posts: postShare,
    activity: activityShare,
    views: viewShare,
    hasActivity: activityShare === null ? 'no' : 'yes',
    hasViews: viewShare === null ? 'no' : 'yes',
  })
}

/** The habits with their cost and their outcomes, each compared with the rest. */
export function stopTable({ rows }: Audit['stops'], translator: Translator): PrintedTable {
  const { t, percent, integer } = translator
  const share = (value: number | null) => (value === null ? '–' : percent(value, shareDigits(value)))
  // All figures of a column have the same decimals as the sentence above.
  const print = (value: number) => translator.fixed(value, 2)
  const range = ({ perTen, low, high }: StopRow['is']) =>
    t('report.results.stops.range', { x: print(perTen), low: print(low), high: print(high) })
  return {
    heads: [
      t('report.results.stops.what'),
      t('report.results.stops.posts'),
      t('report.results.stops.activity'),
      t('report.results.stops.views'),
      t('report.results.stops.results'),
      t('report.results.stops.rate'),
      t('report.results.stops.rest'),
    ],
    rows: rows.map((row) => [
      stopName(row, translator),
      share(row.postShare),
      share(row.activityShare),
      share(row.viewShare),
      integer(row.is.results),
      range(row.is),
      range(row.rest),
    ]),
  }
}

/** A note on how the habits were counted. */
export function stopNote({ unlinked, rows }: Audit['stops']): Message {
  const proposed = rows.reduce((sum, row) => sum + row.proposed, 0)
  return { key: 'report.results.stops.note', values: { unlinked, proposed } }
}

function stopName({ group, is }: StopRow, { t }: Translator): string {
  return t(`report.results.stops.group.${group}`, { n: is.posts })
}

/** The amounts by stage and currency: linked to a post, declared in total, and the smallest and largest of one outcome. */
export function moneyTable({ rows }: Audit['money'], translator: Translator): PrintedTable {
  const { t, amount } = translator
  const total = (of: Amounts | null, currency: string | null) => {
    if (of === null) return '–'
    const sum = amount(of.sum, currency)
    return t('report.results.money.sum', {
      sum: currency === null ? t('report.results.money.noCurrency', { sum }) : sum,
      n: of.results,
    })
  }
  return {
    heads: [
      t('report.results.money.stage'),
      t('report.results.money.linked'),
      t('report.results.money.declared'),
      t('report.results.money.range'),
    ],
    rows: rows.map(({ stage, currency, linked, declared }) => [
      t(`common.outcome.${stage}`),
      total(linked, currency),
      total(declared, currency),
      declared.least === declared.most
        ? amount(declared.least, currency)
        : t('report.results.money.fromTo', {
            least: amount(declared.least, currency),
            most: amount(declared.most, currency),
          }),
    ]),
  }
}

/** A note on how the amounts were counted. */
export function moneyNote({ withoutAmount, notCounted }: Audit['money']): Message {
  return { key: 'report.results.money.note', values: { without: withoutAmount, notCounted } }
}

/** The outcomes one by one, latest first, at most as many as asked for; none if the check that lists them is not printed. */
export function namedTable(
  checks: ReadonlyMap<string, Pick<CheckResult, 'evidence'>>,
  translator: Translator,
  most = Infinity,
): PrintedTable & { total: number; hasAmounts: boolean } {
  const table = evidenceOf('outcomesByName', checks)
  const { t, amount, date, quote } = translator
  const named = (value: Cell) => (value === null ? '–' : quote(String(value)))
  const all = table?.rows ?? []
  const hasAmounts = all.some((row) => typeof row[3] === 'number')
  const ofAmounts = (text: string) => (hasAmounts ? [text] : [])
  return {
    heads: [
      t('evidence.column.date'),
      t('report.results.money.stage'),
      t('evidence.column.outcome'),
      ...ofAmounts(t('evidence.column.amount')),
      t('evidence.column.observedWith'),
    ],
    rows: all
      .slice(0, most)
      .map(([day = null, kind = null, label = null, value = null, currency = null, seenWith = null]) => [
        date(String(day), 'medium'),
        kindName(kind, translator),
        named(label),
        ...ofAmounts(typeof value === 'number' ? amount(value, currencyOf(currency)) : '–'),
        named(seenWith),
      ]),
    total: table?.total ?? all.length,
    hasAmounts,
  }
}

/** The amounts of each quarter by stage and currency; empty where there are too few. */
export function quarterTable(
  checks: ReadonlyMap<string, Pick<CheckResult, 'evidence'>>,
  translator: Translator,
): PrintedTable {
  const { t, amount, integer, date } = translator
  const month = (value: Cell | undefined) => date(`${value ?? ''}-01`, 'month')
  return {
    heads: [
      t('report.results.money.quarter'),
      t('report.results.money.stage'),
      t('evidence.column.outcomes'),
      t('evidence.column.amount'),
    ],
    rows: (evidenceOf('amountsByQuarter', checks)?.rows ?? []).map(([from, to, kind, currency, n, sum]) => [
      from === to ? month(from) : t('report.results.money.fromTo', { least: month(from), most: month(to) }),
      kindName(kind ?? null, translator),
      integer(Number(n)),
      amount(Number(sum), currencyOf(currency ?? null)),
    ]),
  }
}

function evidenceOf(
  id: EvidenceTable['id'],
  checks: ReadonlyMap<string, Pick<CheckResult, 'evidence'>>,
): EvidenceTable | undefined {
  return checks.get('OC-2')?.evidence.find((table) => table.id === id)
}

function currencyOf(cell: Cell): string | null {
  return cell === null ? null : String(cell)
}

function kindName(kind: Cell, { t, has }: Translator): string {
  const key = String(kind)
  return has(key) ? t(key) : key
}
