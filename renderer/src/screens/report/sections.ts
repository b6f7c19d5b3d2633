import type { Audit, CheckResult } from '#shared/model/audit'
import { findingsOf as rankedFindings } from '#shared/audit/engine/findings'
import { categoryOfSection } from '#shared/report/sections'

/** Whether a section prints the consultant's paragraphs; the cover does not. */
export function takesNarrative(section: string): boolean {
  return section !== 'cover'
}

/** All sections (`usual`) in the chosen order; those unknown when it was chosen follow their usual predecessor. */
export function inOrder<Id extends string>(chosen: readonly string[], usual: readonly Id[]): Id[] {
  const known = chosen.flatMap((id) => usual.find((each) => each === id) ?? [])
  const order = [...new Set(known)].filter((id) => id !== 'cover')
  for (const [index, id] of usual.entries()) {
    if (id === 'cover' || order.includes(id)) continue
    const neighbour = usual.slice(0, index).findLast((each) => order.includes(each))
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id)
  }
  return order
}

/** The order after moving a section by so many places among the shown ones; the cover stays first. */
export function moved(order: readonly string[], shown: readonly string[], id: string, by: number): string[] {
  const target = shown[shown.indexOf(id) + by]
  if (id === 'cover' || target === undefined || target === 'cover') return [...order]
  return placed(order, id, target)
}

/** The order with a section moved to another one's position. */
export function placed(order: readonly string[], id: string, target: string): string[] {
  if (id === target || id === 'cover' || target === 'cover') return [...order]
  const isDown = order.indexOf(id) < order.indexOf(target)
  const rest = order.filter((each) => each !== id)
  rest.splice(rest.indexOf(target) + (isDown ? 1 : 0), 0, id)
  return rest
}

/** The findings a section prints, each of which can be left out. */
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
