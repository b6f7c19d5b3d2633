import { CATEGORIES } from '#shared/audit/categories'
import type { Audit, CheckResult } from '#shared/model/audit'

/** Every section of a report in its usual order; the same ids as where they are printed. */
export const SECTIONS: readonly string[] = [
  'cover',
  'summary',
  'comparison',
  ...CATEGORIES.filter(({ weight }) => weight > 0).map(({ id }) => `category-${id}`),
  'productive',
  'anomaly',
  'unmeasured',
  'plan',
  'progress',
  'method',
]

/** Sections that print the consultant's paragraphs; the cover prints none. */
export function takesNarrative(section: string): boolean {
  return section !== 'cover'
}

/** The category of a section, or null. */
export function categoryOf(section: string): string | null {
  return section.startsWith('category-') ? section.slice('category-'.length) : null
}

/** All sections in the order that was chosen; those that were not known then stand behind their usual neighbour. */
export function inOrder(chosen: readonly string[]): string[] {
  const order = chosen.filter(
    (id, index) => SECTIONS.includes(id) && chosen.indexOf(id) === index && id !== 'cover',
  )
  for (const [index, id] of SECTIONS.entries()) {
    if (id === 'cover' || order.includes(id)) continue
    const neighbour = SECTIONS.slice(0, index).findLast((each) => order.includes(each))
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

/** Whether a section has something to print. */
export function applies(
  section: string,
  audit: Audit,
  previous: Audit | null,
  leftOut: readonly string[],
): boolean {
  const category = categoryOf(section)
  if (category !== null)
    return audit.categories.some(
      ({ id, weight, score, checks }) => id === category && weight > 0 && score !== null && checks.length > 0,
    )
  switch (section) {
    case 'comparison':
      return audit.client.brand !== null
    case 'productive':
      return typeof audit.metrics['outcomes.count'] === 'number' && audit.metrics['outcomes.count'] > 0
    case 'anomaly': {
      const ids = audit.metrics['person.anomalies']
      return Array.isArray(ids) && audit.posts.some(({ id }) => ids.includes(id))
    }
    case 'unmeasured':
      return audit.checks.some(lacksData)
    case 'plan':
      return audit.actions.some(({ check }) => !leftOut.includes(check))
    case 'progress':
      return previous !== null
    default:
      return true
  }
}

/** The findings that a section prints and that can be left out. */
export function findingsOf(section: string, audit: Audit): CheckResult[] {
  const category = categoryOf(section)
  const stated = audit.checks.filter(
    ({ status }) => status === 'pass' || status === 'warn' || status === 'fail' || status === 'informative',
  )
  if (category !== null) {
    const ids = audit.categories.find(({ id }) => id === category)?.checks ?? []
    return stated.filter(({ id }) => ids.includes(id))
  }
  if (section === 'summary')
    return stated.filter(({ weight, status }) => weight > 0 && status !== 'informative')
  if (section === 'plan')
    return audit.actions.flatMap(({ check }) => stated.find(({ id }) => id === check) ?? [])
  return []
}

const BY_NATURE: ReadonlySet<string> = new Set(['checks.OV-2.few', 'checks.BA-4.few', 'missing.brand'])

function lacksData({ status, weight, message }: CheckResult): boolean {
  const isOpen = status === 'not_applicable' || status === 'insufficient' || status === 'manual'
  return isOpen && weight > 0 && !BY_NATURE.has(message.key)
}
