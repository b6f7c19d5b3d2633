import { readFile } from 'node:fs/promises'
import { FORMATS } from '#services/import/formats/registry'
import type { FormatResult } from '#services/import/format'
import { readBytes } from '#services/import/read/open'
import type { ReadFile } from '#services/import/read/table'

const CONTEXT = { timezone: 'Europe/Paris', personName: 'Jane Doe' }

/** Reads text as a file of the member export; the name is deliberately one that says nothing. */
export async function readText(
  text: string | Uint8Array,
  file = 'download.bin',
): Promise<FormatResult & { format: string | undefined }> {
  return take(await readBytes(file, typeof text === 'string' ? new TextEncoder().encode(text) : text))
}

/** Reads a fixture of the member export. */
export async function readSample(name: string): Promise<FormatResult & { format: string | undefined }> {
  return readText(
    await readFile(new URL(`../../../../fixtures/formats/member_export/${name}`, import.meta.url)),
  )
}

/** The id of the format that recognises a text. */
export async function formatOf(text: string, file = 'download.bin'): Promise<string | undefined> {
  const read = await readBytes(file, new TextEncoder().encode(text))
  return FORMATS.find((format) => format.recognises(read))?.id
}

function take(file: ReadFile): FormatResult & { format: string | undefined } {
  const format = FORMATS.find((candidate) => candidate.recognises(file))
  if (!format) throw new Error('no format recognises the file')
  const result = format.read(file, CONTEXT)
  if (result.rows !== result.kept + result.rejected.length) throw new Error('rows are not kept + rejected')
  return { ...result, format: format.id }
}
