import type { Audit } from '#shared/model/audit'

/** The checks behind what a verdict says about the content. */
const ABOUT_CONTENT: readonly string[] = ['EL-1', 'EL-3', 'BA-1', 'SA-1']

/**
 * Whether the results support what the verdict's sentence says about the content: that it serves the trade (none of these checks fails), or
 * that it does not (at least one fails).
 */
export function isBorneOut({ verdict, checks }: Pick<Audit, 'verdict' | 'checks'>): boolean {
  const stated = checks.filter(
    ({ id, status }) => ABOUT_CONTENT.includes(id) && ['pass', 'warn', 'fail'].includes(status),
  )
  const fails = stated.some(({ status }) => status === 'fail')
  if (verdict === 'authority' || verdict === 'hidden-expert') return stated.length > 0 && !fails
  return fails
}
