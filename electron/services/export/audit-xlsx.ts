import { utils, write, type WorkBook } from '@e965/xlsx'
import { createTranslator, type Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'

type Cell = string | number | null

/** The audit as a workbook (.xlsx bytes): indices, checks, posts and sources, in the audit's language; texts never become formulas. */
export function auditXlsx(audit: Audit): Uint8Array {
  const t = createTranslator(audit.language)
  const book = utils.book_new()
  addSheet(book, t.t('export.summary'), summaryRows(audit, t))
  addSheet(book, t.t('export.checks'), checkRows(audit, t))
  addSheet(book, t.t('export.posts'), postRows(audit, t))
  addSheet(book, t.t('export.sources'), sourceRows(audit, t))
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

/** A text that a spreadsheet cannot take for a formula. */
export function neutralised(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function addSheet(book: WorkBook, name: string, rows: Cell[][]): void {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell)))
  utils.book_append_sheet(book, utils.aoa_to_sheet(safe), name.slice(0, 31))
}

function header(t: Translator, columns: readonly string[]): string[] {
  return columns.map((column) => t.t(`export.column.${column}`))
}

function summaryRows(audit: Audit, t: Translator): Cell[][] {
  const { client, influence, audience, period } = audit
  return [
    header(t, ['name', 'value']),
    [t.t('export.person'), client.person],
    [t.t('export.brand'), client.brand],
    [t.t('export.from'), period.from],
    [t.t('export.to'), period.to],
    [t.t('export.verdict'), t.t(`common.verdict.${audit.verdict}`)],
    [t.t('common.influence'), influence.score],
    [t.t('common.audience'), audience.score],
    ...audit.categories.map(({ id, score }) => [t.t(`common.category.${id}`), score]),
    ...Object.entries(audit.metrics).map(([key, value]): Cell[] => [
      key,
      Array.isArray(value) ? value.join(' ') : value,
    ]),
  ]
}

function checkRows(audit: Audit, t: Translator): Cell[][] {
  return [
    header(t, ['id', 'title', 'status', 'score', 'weight', 'estimate', 'low', 'high', 'n', 'message']),
    ...audit.checks.map((check) => [
      check.id,
      t.t(`checks.${check.id}.title`),
      t.t(`common.status.${check.status}`),
      check.score,
      check.weight,
      check.estimate,
      check.interval?.low ?? null,
      check.interval?.high ?? null,
      check.n,
      t.message(check.message),
    ]),
  ]
}

function postRows(audit: Audit, t: Translator): Cell[][] {
  return [
    header(t, [
      'date',
      'who',
      'type',
      'title',
      'subject',
      'intent',
      'views',
      'impressions',
      'engagements',
      'outcomes',
      'url',
    ]),
    ...audit.posts.map((post) => [
      post.publishedAt,
      t.t(`common.who.${post.who}`),
      t.t(`common.postType.${post.type}`),
      post.title,
      post.subject && t.t(`common.subject.${post.subject}`),
      post.intent && t.t(`common.intent.${post.intent}`),
      post.views,
      post.impressions,
      post.engagements,
      post.outcomes,
      post.url,
    ]),
  ]
}

function sourceRows(audit: Audit, t: Translator): Cell[][] {
  return [
    header(t, ['file', 'format', 'from', 'to', 'rows', 'kept', 'rejected']),
    ...audit.sources.map(({ file, format, period, rows, kept, rejected }) => [
      file,
      format,
      period?.from ?? null,
      period?.to ?? null,
      rows,
      kept,
      rejected.length,
    ]),
  ]
}
