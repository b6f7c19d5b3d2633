import type { Translator } from '#shared/locale/translator'
import { baseOf } from './counts-and-shares'

/** What a figure is called, whatever its form; its key where nobody named it. */
export function figureName(key: string, { t, has }: Pick<Translator, 't' | 'has'>): string {
  const name = `composer.figure.${baseOf(key)}`
  return has(name) ? t(name) : key
}
