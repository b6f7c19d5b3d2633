import { readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { expect } from 'vitest'
import type { FormatResult } from '#services/import/format'
import { FORMATS } from '#services/import/formats/registry'
import { readBytes } from '#services/import/read/open'
import { createTranslator } from '#shared/locale/translator'

export type Cells = (string | number)[][]

/** The bytes of a real workbook with these sheets. */
export function workbook(sheets: Record<string, Cells>, bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const book = utils.book_new()
  for (const [name, cells] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name)
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
}

export function sample(path: string): Uint8Array {
  return readFileSync(new URL(`../../../../fixtures/formats/${path}`, import.meta.url))
}

/** Ids of all formats that recognise the bytes; there must never be two. */
export async function recognised(bytes: Uint8Array | string, name = 'file'): Promise<string[]> {
  const file = await readBytes(name, asBytes(bytes))
  return FORMATS.filter((format) => format.recognises(file)).map(({ id }) => id)
}

/** Reads the bytes the way the importer does, and checks what holds for every format. */
export async function readAs(
  id: string,
  bytes: Uint8Array | string,
  timezone = 'Europe/Paris',
): Promise<FormatResult> {
  const file = await readBytes('file', asBytes(bytes))
  const formats = FORMATS.filter((format) => format.recognises(file))
  expect(formats.map((format) => format.id)).toEqual([id])
  const result = formats[0]?.read(file, { timezone, personName: null })
  if (!result) throw new Error('no result')
  expect(result.rows).toBe(result.kept + result.rejected.length)
  if (file.kind === 'workbook')
    for (const { values } of result.rejected) expect(values).toHaveProperty('sheet')
  for (const language of ['fr', 'en'] as const) {
    const { t, message } = createTranslator(language)
    for (const { code, values } of result.rejected) expect(t(`rows.${code}`, values)).not.toBe('')
    for (const warning of result.warnings) expect(message(warning)).not.toBe('')
  }
  return result
}

/** Values of one figure by day, spans left out. */
export function daily(result: FormatResult, metric: string): Record<string, number> {
  const found = result.extract.measures.filter(
    (measure) => measure.metric === metric && measure.from === null,
  )
  return Object.fromEntries(found.map(({ date, value }) => [date, value]))
}

function asBytes(bytes: Uint8Array | string): Uint8Array {
  return typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
}

/** The columns of the list of posts in a page's content file, as of 2024. */
export const PAGE_POSTS_HEADER = [
  'Post title',
  'Post link',
  'Post type',
  'Campaign name',
  'Posted by',
  'Created date',
  'Campaign start date',
  'Campaign end date',
  'Audience',
  'Impressions',
  'Views',
  'Offsite Views',
  'Clicks',
  'Click through rate (CTR)',
  'Likes',
  'Comments',
  'Reposts',
  'Follows',
  'Engagement rate',
  'Content Type',
]
