import { printable } from './pdf/printable'

/** Names that the pages cannot print to the last letter, each once: they are what a reader sees first. */
export function unprintableIn(names: readonly (string | null | undefined)[]): string[] {
  const given = names.filter((name): name is string => typeof name === 'string')
  return [...new Set(given)].filter((name) => printable(name) !== name.normalize('NFC'))
}
