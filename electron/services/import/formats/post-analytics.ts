import { RowError } from '#shared/model/app-error'
import type { PostMetric } from '#shared/model/vocabulary'
import type { PostExtract } from '#shared/records/extract'
import { parseDay, type DayOrder } from '#shared/time/dates'
import { timeOfUrn } from '#shared/time/urn-time'
import { parsePostRef } from '#shared/values/urn'
import type { Format } from '../format'
import { cell, type ReadFile, type Row, type Sheet } from '../read/table'
import { appearedAt } from './support/appearance'
import { dayOf, timeOfLink } from './support/date-order'
import { habitIn, requiredCount, shareOf } from './support/figures'
import { startReading, type Reading } from './support/reading'
import { sheetLanguage } from './support/sheet-language'
import { filled, isLink, label, topRows, width } from './support/sheets'

/**
 * The analytics workbook of one post: labels with their figure ("PERFORMANCE" until mid 2026, then "Post analytics"), then
 * who saw it. The audience of a single post is read and counted but leaves no record.
 */
export const postAnalytics: Format = {
  id: 'post-analytics',
  recognises: (file) => postSheet(file) !== null,
  read(file, { timezone }) {
    const reading = startReading(file)
    const sheet = postSheet(file)
    if (!sheet || file.kind !== 'workbook') return reading.result(null)
    reading.took(sheet.name)
    readPost(reading, sheet, { timezone, language: sheetLanguage(file.sheets) })
    for (const other of file.sheets) readViewers(reading, other)
    return reading.result(sheetLanguage(file.sheets))
  },
}

/** A sheet of two columns whose first rows name a post by its link. */
function postSheet(file: ReadFile): Sheet | null {
  if (file.kind !== 'workbook') return null
  return file.sheets.find((sheet) => topRows(sheet).some(isPostLink)) ?? null
}

function isPostLink(row: Row): boolean {
  const link = cell(row, 1)
  return filled(row) === 2 && cell(row, 0).trim() !== '' && isLink(link) && parsePostRef(link) !== null
}

/** What the export says about the post itself. */
const NOT_KEPT = /^(post url|post date|post publish time|.*highlights)/
/** Known, and no figure of the audit; their own sum leaves clicks out, unlike the "engagements" of the creator workbook. */
const UNUSED = /^(profile viewers|social engagements|link engagements|premium|email sends)/

const METRICS: [PostMetric, RegExp][] = [
  ['impressions', /^(impress|impresion|weergaven|visualizz)/],
  ['views', /^(article views|vues de l'article|vues de la newsletter|newsletter views|artikelaufrufe)$/],
  [
    'reached',
    /members reached|membres touches|membres atteints|membros alcancados|utenti raggiunti|miembros alcanzados|erreichte mitglieder|mitglieder erreicht/,
  ],
  ['follows', /followers gained|abonnes gagnes|nouveaux abonnes|seguidores/],
  ['reactions', /^(reactions|reacoes|reaktionen|reacciones|reazioni|reacties)$/],
  ['comments', /^(comments|commentaires|comentarios|kommentare|commenti|opmerkingen|commentaren)$/],
  [
    'reposts',
    /^(reposts|republications|partages|compartilhamentos|geteilte beitrage|mal geteilt|republicaciones|veces compartido|diffusioni( post)?|condivisioni)$/,
  ],
  ['saves', /^(saves|enregistrements|salvamentos|guardados|salvataggi|gespeichert)$/],
  ['sends', /^(sends|envois|envios|invii|gesendet)\b/],
]

/** What settles the date of the post. */
interface Place {
  timezone: string
  language: string | null
}

function readPost(reading: Reading, sheet: Sheet, place: Place): void {
  const linkRow = topRows(sheet).find(isPostLink)
  const link = cell(linkRow, 1).trim()
  const metrics: PostExtract['metrics'] = {}
  const unknown: string[] = []
  const unused: string[] = []
  const viewers = viewersStart(sheet)
  for (const row of sheet.rows) {
    if (row.line >= viewers || width(row) !== 2) continue
    const metric = METRICS.find(([, names]) => names.test(label(row, 0)))?.[0]
    if (metric) {
      reading.row(row, sheet.name, () => {
        metrics[metric] = requiredCount(cell(row, 1), cell(row, 0).trim(), habitIn(sheet.rows, 1))
      })
    } else if (UNUSED.test(label(row, 0))) unused.push(cell(row, 0).trim())
    else if (row !== linkRow && !NOT_KEPT.test(label(row, 0))) unknown.push(cell(row, 0).trim())
  }
  if (linkRow) {
    reading.row(linkRow, sheet.name, () => {
      reading.extract.posts.push(
        postOf(reading, link, metrics, { stated: dateBelow(sheet, linkRow), ...place }),
      )
    })
  }
  if (unused.length > 0) reading.warn('labelsUnused', { count: unused.length, labels: unused })
  if (unknown.length > 0) {
    reading.warn('labelsUnknown', { sheet: sheet.name, count: unknown.length, labels: unknown })
  }
}

/** The date is below the link; the time next to it is in the account's unknown zone. */
function dateBelow(sheet: Sheet, linkRow: Row): string {
  return cell(sheet.rows[sheet.rows.indexOf(linkRow) + 1], 1)
}

function postOf(
  { file }: Reading,
  link: string,
  metrics: PostExtract['metrics'],
  { stated, timezone, language }: Place & { stated: string },
): PostExtract {
  const ref = parsePostRef(link)
  if (!ref) throw new RowError('urlInvalid', { found: link })
  const day = dayNear(stated, timeOfLink(link), language)
  const activity = activityInName(file, ref.urn, day)
  return {
    urns: activity === null ? [ref.urn] : [ref.urn, activity],
    who: 'person',
    type: ref.kind === 'article' || metrics.views !== undefined ? 'article' : 'post',
    publishedAt:
      (activity && timeOfUrn(activity)) ??
      appearedAt(link, day, timezone) ??
      dayOf(stated, orderOfLanguage(language)),
    url: link,
    text: null,
    sharedTitle: null,
    sharedUrl: null,
    media: null,
    sponsored: false,
    metrics,
  }
}

function orderOfLanguage(language: string | null): DayOrder | null {
  return language === null ? null : language === 'en' ? 'mdy' : 'dmy'
}

/** The stated day, in the order of day and month that lies within a schedule of the link, else in that of the language. */
function dayNear(stated: string, written: string | null, language: string | null): string | null {
  const days = (['mdy', 'dmy'] as const).map((order) => parseDay(stated, { order }))
  const [first] = days.filter((day) => day !== null && written !== null && isWithin(day, written))
  const both =
    days[0] === days[1] || days.every((day) => day === null || written === null || isWithin(day, written))
  const order = orderOfLanguage(language)
  return both ? parseDay(stated, order ? { order } : {}) : (first ?? null)
}

function isWithin(day: string, written: string): boolean {
  const gap = Date.parse(day) - Date.parse(written.slice(0, 10))
  return gap >= -86_400_000 && gap <= 100 * 86_400_000
}

/** The file is called after the activity of its post, whose time is when it appeared; null where its name holds none that fits. */
function activityInName(file: string, urn: string, day: string | null): string | null {
  const id = /_(\d{19})(?: \(\d+\))?\.xlsx?$/i.exec(file)?.[1]
  if (id === undefined || urn.startsWith('activity:') || urn.endsWith(id)) return null
  const [own, other] = [timeOfUrn(urn), timeOfUrn(`activity:${id}`)]
  if (own === null || other === null || other < own || day === null) return null
  return Math.abs(Date.parse(day) - Date.parse(other.slice(0, 10))) <= 86_400_000 ? `activity:${id}` : null
}

/** Sheet row of the header Category | Value | %; Infinity without one. */
function viewersStart(sheet: Sheet): number {
  return sheet.rows.find((row) => width(row) === 3 && filled(row) === 3)?.line ?? Infinity
}

function readViewers(reading: Reading, sheet: Sheet): void {
  const start = viewersStart(sheet)
  const rows = sheet.rows.filter(({ line }) => line > start)
  // Their categories are of no use here, whatever the language.
  for (const row of rows) reading.row(row, sheet.name, () => void shareOf(cell(row, 2), '%'))
  if (rows.length > 0) reading.warn('viewersUnused', {})
}
