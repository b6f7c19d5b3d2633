import { categoryOfSection } from '#shared/report/sections'

/** What a section is called in the interface. */
export function sectionName(section: string, t: (key: string) => string): string {
  const category = categoryOfSection(section)
  return category === null ? t(`composer.section.${section}`) : t(`common.category.${category}`)
}
