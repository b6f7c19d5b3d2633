import type { Audit, CheckResult } from '#shared/model/audit'
import { findingsOf as rankedFindings } from '#shared/audit/engine/findings'
import { categoryOfSection, sectionBy, SECTION_IDS, type SectionId } from '#shared/report/sections'

/** Sections that print the consultant's paragraphs; the cover prints none. */
export function takesNarrative(section: string): boolean {
  return section !== 'cover'
}

/** All sections in the order that was chosen; those that were not known then stand behind their usual neighbour. */
export function inOrder(chosen: readonly string[]): SectionId[] {
  const known = chosen.flatMap((id) => sectionBy(id) ?? [])
  const order: SectionId[] = [...new Set(known)].filter((id) => id !== 'cover')
  for (const [index, id] of SECTION_IDS.entries()) {
    if (id === 'cover' || order.includes(id)) continue
    const neighbour = SECTION_IDS.slice(0, index).findLast((each) => order.includes(each))
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id)
  }
  return order
}

/** The order after a section has moved by so many places among those that are shown; the cover stays first. */
export function moved(order: readonly string[], shown: readonly string[], id: string, by: number): string[] {
  const target = shown[shown.indexOf(id) + by]
  if (id === 'cover' || target === undefined || target === 'cover') return [...order]
  return placed(order, id, target)
}

/** The order with a section where another one stands now. */
export function placed(order: readonly string[], id: string, target: string): string[] {
  if (id === target || id === 'cover' || target === 'cover') return [...order]
  const isDown = order.indexOf(id) < order.indexOf(target)
  const rest = order.filter((each) => each !== id)
  rest.splice(rest.indexOf(target) + (isDown ? 1 : 0), 0, id)
  return rest
}

/** The findings that a section prints and that can be left out. */
export function findingsOf(section: string, audit: Audit): CheckResult[] {
  const category = categoryOfSection(section)
  const stated = audit.checks.filter(
    ({ status }) => status === 'pass' || status === 'warn' || status === 'fail' || status === 'informative',
  )
  if (category !== null) {
    const ids = audit.categories.find(({ id }) => id === category)?.checks ?? []
    return stated.filter(({ id }) => ids.includes(id))
  }
  if (section === 'summary') {
    const { risks, strengths } = rankedFindings(audit)
    return [...risks, ...strengths].map(({ check }) => check)
  }
  if (section === 'plan')
    return audit.actions.flatMap(({ check }) => stated.find(({ id }) => id === check) ?? [])
  return []
}
