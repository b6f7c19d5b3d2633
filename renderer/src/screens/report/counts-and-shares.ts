import type { Audit } from '#shared/model/audit'
import { isNumericMetric } from '#shared/model/vocabulary'

type Grounds = Pick<Audit, 'posts' | 'metrics'>

/** A count out of a total, which is never 0. */
export interface Part {
  count: number
  whole: number
}

/** Counts and their totals. */
const WHOLES: Readonly<Record<string, string>> = {
  'person.posts.own': 'person.posts.count',
  'person.posts.shares': 'person.posts.count',
  'person.posts.bareShares': 'person.posts.count',
  'outcomes.linked': 'outcomes.count',
  'questions.answered': 'questions.count',
}
const LABELS = /^person\.(subject|intent)\.(\w+)$/
const OTHER = /^(.+)\.(inNumbers|inPercent)$/

/** The audit's figure that a key shows, in whatever form. */
export function baseOf(key: string): string {
  return OTHER.exec(key)?.[1] ?? key
}

/** Whether the key shows a count or share as a percentage. */
export function isShare(key: string): boolean {
  return key.endsWith('.inPercent') || LABELS.test(key)
}

/** The same figure in its other form, count or share; null if it has only one. */
export function otherForm(key: string, audit: Grounds): string | null {
  const base = baseOf(key)
  if (partIn(audit, base) === null) return null
  if (base !== key) return base
  return `${key}.${isShare(key) ? 'inNumbers' : 'inPercent'}`
}

/** What a figure counts, and out of how many; null if it is not part of a whole. */
export function partIn({ posts, metrics }: Grounds, base: string): Part | null {
  const [, label, value] = LABELS.exec(base) ?? []
  if (label === 'subject' || label === 'intent') {
    const labelled = posts.filter((post) => post.who === 'person' && post[label] !== null)
    return part(labelled.filter((post) => post[label] === value).length, labelled.length)
  }
  const whole = WHOLES[base] ?? ''
  return isNumericMetric(base) && isNumericMetric(whole) ? part(metrics[base], metrics[whole]) : null
}

function part(count: unknown, whole: unknown): Part | null {
  return typeof count === 'number' && typeof whole === 'number' && whole > 0 ? { count, whole } : null
}
