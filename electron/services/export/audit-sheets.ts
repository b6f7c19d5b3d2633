import { columnTitle, isAnecdote, printCell, tableTitle } from '#shared/charts/table-chart'
import type { Under } from '#shared/locale/keys'
import { exactly } from '#shared/report/wording'
import type { Translator } from '#shared/locale/translator'
import { asCounted } from '#shared/model/as-counted'
import type { Audit, CheckResult, EvidenceTable } from '#shared/model/audit'
import { METRICS, type MetricName } from '#shared/model/vocabulary'
import type { CellKind, Sheet, SheetCell } from './workbook'

type Head = Under<'export.column'>
type Value = string | number | null

/** A column of a list: its header and the kind of its cells. */
export type ListColumn = readonly [head: Head, kind: CellKind]

/** A sheet with a header row; null if there are no rows. */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly Value[])[],
  { t }: Translator,
): Sheet[] {
  if (rows.length === 0) return []
  const heads = columns.map(([head]): SheetCell => ({ value: t(`export.column.${head}`), kind: 'head' }))
  const body = rows.map((row) =>
    row.map((value, index): SheetCell => ({ value, kind: columns[index]?.[1] ?? 'text' })),
  )
  return [{ name, rows: [heads, ...body], hasHeads: true }]
}

/** Client, dates, verdict, indices, and every figure by name. */
export function summarySheet(audit: Audit, translator: Translator): Sheet {
  const { t } = translator
  const { client, influence, audience, period, verdict } = audit
  const row = (name: string, value: Value, kind: CellKind): SheetCell[] => [
    { value: name, kind: 'text' },
    { value, kind },
  ]
  return {
    name: t('export.summary'),
    hasHeads: true,
    rows: [
      [t('export.column.name'), t('export.column.value')].map((value): SheetCell => ({
        value,
        kind: 'head',
      })),
      row(t('export.person'), client.person, 'text'),
      row(t('export.brand'), client.brand, 'text'),
      row(t('export.from'), period.from, 'day'),
      row(t('export.to'), period.to, 'day'),
      row(t('export.verdict'), t(`common.verdict.${verdict}`), 'text'),
      row(t('common.influence'), influence.score, 'decimal'),
      row(t('common.audience'), audience.score, 'decimal'),
      ...audit.categories.map(({ id, score }) => row(t(`common.category.${id}`), score, 'decimal')),
      ...figures(audit, translator).map(({ name, value, kind }) => row(name, value, kind)),
    ],
  }
}

// Lists of posts are on the posts sheet, and definitions go with their rates.
function figures({ metrics }: Audit, { t, has }: Translator) {
  return Object.entries(metrics).flatMap(([id, value]) => {
    const unit = METRICS[id as MetricName]
    const key = `composer.figure.${id}`
    if (!has(key) || (typeof value !== 'number' && value !== null)) return []
    const kind: CellKind =
      unit === 'fraction' || unit === 'rate' ? 'percent' : unit === 'count' ? 'integer' : 'decimal'
    return [{ name: t(key), value, kind }]
  })
}

/** The actions: what, by whom, by when. */
export function actionSheet(audit: Audit, translator: Translator): Sheet[] {
  const { t, message } = translator
  const { person, brand } = audit.client
  return listSheet(
    t('export.actions'),
    [
      ['priority', 'integer'],
      ['action', 'text'],
      ['id', 'text'],
      ['title', 'text'],
      ['owner', 'text'],
      ['due', 'day'],
      ['effort', 'integer'],
      ['impact', 'decimal'],
      ['today', 'decimal'],
      ['target', 'decimal'],
    ],
    audit.actions.map((action) => [
      action.priority,
      message(action.message),
      action.check,
      t(`checks.${action.check}.title`),
      t(`common.owner.${action.owner}`, { person, brand: brand ?? person }),
      action.due,
      action.effort,
      action.impact,
      audit.checks.find(({ id }) => id === action.check)?.estimate ?? null,
      action.target,
    ]),
    translator,
  )
}

/** Every check: its figure in its own unit, its finding and its advice. */
export function checkSheet(audit: Audit, translator: Translator): Sheet {
  const { t, message, has } = translator
  const heads: readonly Head[] = [
    'id',
    'title',
    'category',
    'status',
    'score',
    'weight',
    'estimate',
    'low',
    'high',
    'n',
    'message',
    'advice',
  ]
  const categoryOf = (check: CheckResult) =>
    audit.categories.find(({ checks }) => checks.includes(check.id))?.id ?? null
  const rows = audit.checks.map((check): SheetCell[] => {
    const figure: CellKind = check.scale === 'fraction' ? 'percent' : 'decimal'
    const category = categoryOf(check)
    const advice = `checks.${check.id}.advice`
    const needsAction = check.status === 'warn' || check.status === 'fail'
    return [
      { value: check.id, kind: 'text' },
      { value: t(`checks.${check.id}.title`), kind: 'text' },
      { value: category && t(`common.category.${category}`), kind: 'text' },
      { value: t(`common.status.${check.status}`), kind: 'text' },
      { value: check.score, kind: 'decimal' },
      { value: check.weight, kind: 'decimal' },
      { value: check.estimate, kind: figure },
      { value: check.interval?.low ?? null, kind: figure },
      { value: check.interval?.high ?? null, kind: figure },
      { value: check.n, kind: 'integer' },
      { value: message(exactly(check.message, check.figure)), kind: 'text' },
      { value: needsAction && has(advice) ? t(advice, check.message.values) : null, kind: 'text' },
    ]
  })
  return {
    name: t('export.checks'),
    hasHeads: true,
    rows: [heads.map((head): SheetCell => ({ value: t(`export.column.${head}`), kind: 'head' })), ...rows],
  }
}

/** Every post, with the complete beginning of its text. */
export function postSheet(audit: Audit, translator: Translator): Sheet[] {
  const { t } = translator
  return listSheet(
    t('export.posts'),
    [
      ['date', 'day'],
      ['who', 'text'],
      ['type', 'text'],
      ['title', 'text'],
      ['subject', 'text'],
      ['intent', 'text'],
      ['themes', 'text'],
      ['views', 'integer'],
      ['impressions', 'integer'],
      ['engagements', 'integer'],
      ['outcomes', 'integer'],
      ['url', 'text'],
    ],
    audit.posts
      .map(asCounted)
      .map((post) => [
        post.day,
        t(`common.who.${post.who}`),
        t(`common.postType.${post.type}`),
        post.title,
        post.subject && t(`common.subject.${post.subject}`),
        post.intent && t(`common.intent.${post.intent}`),
        post.themes.join(', '),
        post.views,
        post.impressions,
        post.engagements,
        post.outcomes,
        post.url,
      ]),
    translator,
  )
}

/** The posts observed with outcomes. */
export function outcomeSheet(audit: Audit, translator: Translator): Sheet[] {
  return listSheet(
    translator.t('export.outcomes'),
    [
      ['date', 'day'],
      ['title', 'text'],
      ['outcomes', 'integer'],
      ['views', 'integer'],
      ['impressions', 'integer'],
      ['url', 'text'],
    ],
    audit.posts
      .filter(({ outcomes }) => outcomes > 0)
      .toSorted((a, b) => b.outcomes - a.outcomes || (a.day < b.day ? -1 : 1))
      .map(({ day, title, outcomes, views, impressions, url }) => [
        day,
        title,
        outcomes,
        views,
        impressions,
        url,
      ]),
    translator,
  )
}

/** The clients' questions: importance, how often answered, when due. */
export function questionSheet(audit: Audit, translator: Translator): Sheet[] {
  const { t } = translator
  return listSheet(
    t('export.questions'),
    [
      ['question', 'text'],
      ['importance', 'text'],
      ['answers', 'integer'],
      ['month', 'month'],
    ],
    audit.questions.map(({ text, importance, answeredBy }, index) => [
      text,
      t('report.plan.importanceOf', { importance: String(importance) }),
      answeredBy.length,
      audit.calendar.find(({ question }) => question === index)?.month ?? null,
    ]),
    translator,
  )
}

/** The files the audit is based on. */
export function sourceSheet(audit: Audit, translator: Translator): Sheet[] {
  const { t, has } = translator
  return listSheet(
    t('export.sources'),
    [
      ['file', 'text'],
      ['format', 'text'],
      ['from', 'day'],
      ['to', 'day'],
      ['rows', 'integer'],
      ['kept', 'integer'],
      ['rejected', 'integer'],
    ],
    audit.sources.map(({ file, format, period, rows, kept, rejected }) => {
      const key = `data.format.${format}`
      return [
        file,
        has(key) ? t(key, { brand: 'none' }) : format,
        period?.from ?? null,
        period?.to ?? null,
        rows,
        kept,
        rejected.length,
      ]
    }),
    translator,
  )
}

/** The complete evidence of every check, one sheet per check, its tables one below the other. */
export function evidenceSheets(audit: Audit, translator: Translator): Sheet[] {
  return audit.checks.flatMap(({ id, evidence }): Sheet[] => {
    const tables = evidence.filter((table) => table.rows.length > 0 && !isAnecdote(table))
    const [only] = tables
    if (!only) return []
    if (tables.length === 1) return [{ name: id, hasHeads: true, rows: tableRows(only, translator) }]
    const rows = tables.flatMap((table, index): SheetCell[][] => [
      ...(index === 0 ? [] : [[]]),
      [{ value: tableTitle(table, translator), kind: 'title' }],
      ...tableRows(table, translator),
    ])
    return [{ name: id, hasHeads: false, rows }]
  })
}

const KINDS: Partial<Record<EvidenceTable['columns'][number]['format'], CellKind>> = {
  day: 'day',
  month: 'month',
  integer: 'integer',
  decimal: 'decimal',
  metric: 'decimal',
  percent: 'percent',
}

function tableRows(table: EvidenceTable, translator: Translator): SheetCell[][] {
  const heads = table.columns.map(({ id }): SheetCell => ({
    value: columnTitle(id, translator),
    kind: 'head',
  }))
  const body = table.rows.map((row) =>
    row.map((value, index): SheetCell => {
      const kind = KINDS[table.columns[index]?.format ?? 'text'] ?? 'text'
      if (value === null || typeof value === 'number' || kind === 'day' || kind === 'month')
        return { value, kind }
      return { value: printCell(table, row, index, translator), kind: 'text' }
    }),
  )
  return [heads, ...body]
}
