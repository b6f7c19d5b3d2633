import type { Language } from '#shared/model/vocabulary'
import { saveFile } from '#renderer/host/save-file'

/** The tables to fill in by hand, as `aplomb new` creates them. */
export const TEMPLATES = ['seen-posts', 'seen-figures', 'seen-outcomes'] as const

const FILES = import.meta.glob<string>('../../../../resources/templates/*/*.csv', {
  query: '?raw',
  import: 'default',
})

/** Saves a template with headers in the given language; false if the person cancelled. */
export async function saveTemplate(
  template: (typeof TEMPLATES)[number],
  language: Language,
  name: string,
): Promise<boolean> {
  const read = FILES[`../../../../resources/templates/${language}/${template}.csv`]
  return read ? saveFile(name, new TextEncoder().encode(await read()), 'text/csv') : false
}
