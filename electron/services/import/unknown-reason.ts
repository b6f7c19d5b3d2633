import type { Under } from '#shared/locale/keys'
import type { Message } from '#shared/model/app-error'
import type { ReadFile } from './read/table'

const MOST_NAMES = 6
const MOST_CHARS = 30

/** Why a readable file was not taken: what it holds instead of a known layout. */
export function unknownReason(file: ReadFile): Message {
  if (file.kind === 'csv') return reason('csv', file.file, file.rows[0]?.cells ?? [])
  if (file.kind === 'workbook')
    return reason(
      'workbook',
      file.file,
      file.sheets.map(({ name }) => name),
    )
  if (file.kind === 'html' && /\.xls[xm]?$/i.test(file.file)) return reason('webTable', file.file, [])
  return reason(file.kind, file.file, [])
}

function reason(kind: Under<'errors.import.unknown'>, file: string, names: readonly string[]): Message {
  const found = names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES)
    .map((name) => (name.length > MOST_CHARS ? `${name.slice(0, MOST_CHARS)}…` : name))
  return { key: `errors.import.unknown.${kind}`, values: { file, found } }
}
