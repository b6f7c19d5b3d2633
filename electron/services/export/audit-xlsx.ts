import { asCounted } from '#shared/model/as-counted'
import type { Under } from '#shared/locale/keys'
import { utils, write, type WorkBook } from '@e965/xlsx'
import { createTranslator, type Translator } from '#shared/locale/translator'
import type { Audit } from '#shared/model/audit'
import { resultsSheets } from './results-sheets'

type Cell = string | number | null

/** The audit as a workbook (.xlsx bytes): indices, checks, posts, from views to results, and sources, in the audit's language; texts never become formulas. */
export function auditXlsx(audit: Audit): Uint8Array {
  const translator = createTranslator(audit.language)
  const book = utils.book_new()
  addSheet(book, translator.t('export.summary'), summaryRows(audit, translator))
  addSheet(book, translator.t('export.checks'), checkRows(audit, translator))
  addSheet(book, translator.t('export.posts'), postRows(audit, translator))
  for (const { name, rows } of resultsSheets(audit, translator)) addSheet(book, name, rows)
  addSheet(book, translator.t('export.sources'), sourceRows(audit, translator))
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

function header(translator: Translator, columns: readonly Under<'export.column'>[]): string[] {
  return columns.map((column) => translator.t(`export.column.${column}`))
}

function summaryRows(audit: Audit, translator: Translator): Cell[][] {
  const { client, influence, audience, period } = audit
  return [
    header(translator, ['name', 'value']),
    [translator.t('export.person'), client.person],
    [translator.t('export.brand'), client.brand],
    [translator.t('export.from'), period.from],
    [translator.t('export.to'), period.to],
    [translator.t('export.verdict'), translator.t(`common.verdict.${audit.verdict}`)],
    [translator.t('common.influence'), influence.score],
    [translator.t('common.audience'), audience.score],
    ...audit.categories.map(({ id, score }) => [translator.t(`common.category.${id}`), score]),
    ...Object.entries(audit.metrics).map(([key, value]): Cell[] => [
      key,
      Array.isArray(value) ? value.join(' ') : value,
    ]),
  ]
}

function checkRows(audit: Audit, translator: Translator): Cell[][] {
  return [
    header(translator, [
      'id',
      'title',
      'status',
      'score',
      'weight',
      'estimate',
      'low',
      'high',
      'n',
      'message',
    ]),
    ...audit.checks.map((check) => [
      check.id,
      translator.t(`checks.${check.id}.title`),
      translator.t(`common.status.${check.status}`),
      check.score,
      check.weight,
      check.estimate,
      check.interval?.low ?? null,
      check.interval?.high ?? null,
      check.n,
      translator.message(check.message),
    ]),
  ]
}

function postRows(audit: Audit, translator: Translator): Cell[][] {
  return [
    header(translator, [
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
    ...audit.posts
      .map(asCounted)
      .map((post) => [
        post.publishedAt,
        translator.t(`common.who.${post.who}`),
        translator.t(`common.postType.${post.type}`),
        post.title,
        post.subject && translator.t(`common.subject.${post.subject}`),
        post.intent && translator.t(`common.intent.${post.intent}`),
        post.views,
        post.impressions,
        post.engagements,
        post.outcomes,
        post.url,
      ]),
  ]
}

function sourceRows(audit: Audit, translator: Translator): Cell[][] {
  return [
    header(translator, ['file', 'format', 'from', 'to', 'rows', 'kept', 'rejected']),
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
