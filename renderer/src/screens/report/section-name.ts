import { categoryOfSection } from '#shared/report/sections'
import type { Translator } from '#shared/locale/translator'

/** What a section is called in the interface; an id of another version is its own name. */
export function sectionName(section: string, { t, has }: Pick<Translator, 't' | 'has'>): string {
  const category = categoryOfSection(section)
  if (category !== null) return t(`common.category.${category}`)
  const key = `composer.section.${section}`
  return has(key) ? t(key) : section
}
