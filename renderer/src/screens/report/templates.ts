import { ANNEX_SECTIONS } from '#shared/report/lengths'
import { SECTION_IDS, type SectionId } from '#shared/report/sections'

/** A report of some sections for some reader; the cover is always printed. */
export interface Template {
  id: 'full' | 'client' | 'employer' | 'brief' | 'annex'
  /** The sections that it prints; null: all. */
  sections: readonly SectionId[] | null
}

/** The ready-made choices of sections, from the longest to the shortest. */
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

/** What a template leaves out of the sections that the client's audit has. */
export function leftOutBy({ sections }: Template, shown: readonly string[]): string[] {
  if (sections === null) return []
  const kept: readonly string[] = sections
  return shown.filter((id) => id !== 'cover' && !kept.includes(id))
}

/** The template that a choice of sections amounts to; null where it is the consultant's own. */
export function templateOf(shown: readonly string[], off: readonly string[]): Template | null {
  const hidden = shown.filter((id) => off.includes(id))
  return (
    TEMPLATES.find((template) => {
      const out = leftOutBy(template, shown)
      return out.length === hidden.length && out.every((id) => hidden.includes(id))
    }) ?? null
  )
}
