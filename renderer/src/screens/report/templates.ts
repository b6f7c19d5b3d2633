import { ANNEX_SECTIONS } from '#shared/report/lengths'
import { SECTION_IDS, type SectionId } from '#shared/report/sections'
import type { KeptTemplate } from '#renderer/store/settings'

/** A report template: the sections for one kind of reader; the cover is always printed. */
export interface Template {
  id: 'full' | 'client' | 'employer' | 'brief' | 'annex'
  /** The sections it prints; null: all. */
  sections: readonly SectionId[] | null
}

/** The report templates, longest first. */
export const TEMPLATES: readonly Template[] = [
  { id: 'full', sections: null },
  { id: 'client', sections: SECTION_IDS.filter((id) => !ANNEX_SECTIONS.includes(id)) },
  {
    id: 'employer',
    sections: [
      'summary',
      'comparison',
      'category-BA',
      'category-PG',
      'results',
      'productive',
      'plan',
      'progress',
      'method',
    ],
  },
  { id: 'brief', sections: ['summary', 'plan', 'progress'] },
  { id: 'annex', sections: ANNEX_SECTIONS },
]

/** The sections of the client's audit that a template leaves out. */
export function leftOutBy(
  { sections }: { sections: readonly string[] | null },
  shown: readonly string[],
): string[] {
  if (sections === null) return []
  const kept: readonly string[] = sections
  return shown.filter((id) => id !== 'cover' && !kept.includes(id))
}

/** The template matching a choice of sections; null if it matches none. */
export function templateOf(shown: readonly string[], off: readonly string[]): Template | null {
  const hidden = shown.filter((id) => off.includes(id))
  return (
    TEMPLATES.find((template) => {
      const out = leftOutBy(template, shown)
      return out.length === hidden.length && out.every((id) => hidden.includes(id))
    }) ?? null
  )
}

/** The own template with exactly the printed sections, in their order; undefined if there is none. */
export function ownTemplateOf(
  templates: readonly KeptTemplate[],
  printed: readonly string[],
): KeptTemplate | undefined {
  const present = printed.filter((id) => id !== 'cover').join()
  return templates.find(({ sections }) => sections.filter((id) => printed.includes(id)).join() === present)
}
