import type { Translator } from '#shared/locale/translator'
import { baseOf } from './counts-and-shares'

/** The name of a figure, whatever its form; its key if it has no name. */
export function figureName(key: string, { t, has }: Pick<Translator, 't' | 'has'>): string {
  const name = `composer.figure.${baseOf(key)}`
  return has(name) ? t(name) : key
}
