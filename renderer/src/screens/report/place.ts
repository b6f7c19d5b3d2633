import type { Printed } from './use-preview'

/** A position in the report: a section and a number of pages after its first, so that it survives changes in earlier sections. */
export interface Place {
  section: string
  offset: number
}

type Numbered = Pick<Printed, 'pages' | 'sections' | 'starts'>

/** The first page of every printed section, if the bookmarks match the sections. */
export function startsOf(printed: Numbered | null): ReadonlyMap<string, number> {
  const known = new Map<string, number>([['cover', 1]])
  if (printed && printed.sections.length === printed.starts.length)
    printed.sections.forEach((id, index) => known.set(id, printed.starts[index] ?? 1))
  return known
}

/** The page (from 1) of a place; 1 if the section is not printed. */
export function pageAt({ section, offset }: Place, printed: Numbered): number {
  const starts = startsOf(printed)
  const start = starts.get(section)
  if (start === undefined) return 1
  return Math.min(start + offset, lastPage(section, printed), printed.pages)
}

/** The place of a page. */
export function placeAt(page: number, printed: Numbered): Place {
  const sections = [...startsOf(printed)].filter(([, start]) => start <= page)
  const [section, start] = sections.reduce((last, each) => (each[1] >= last[1] ? each : last), ['cover', 1])
  return { section, offset: page - start }
}

// A section may start on the page where the previous one ends.
function lastPage(section: string, printed: Numbered): number {
  const starts = [...startsOf(printed)]
  const own = starts.findIndex(([id]) => id === section)
  const next = starts[own + 1]?.[1]
  return next === undefined ? printed.pages : Math.max(starts[own]?.[1] ?? 1, next - 1)
}
