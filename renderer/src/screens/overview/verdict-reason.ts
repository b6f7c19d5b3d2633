import type { Audit } from '#shared/model/audit'

/** Checks of what a verdict says of the content that is seen. */
const ABOUT_CONTENT: readonly string[] = ['EL-1', 'EL-3', 'BA-1', 'SA-1']

/**
 * Whether the results bear out what the sentence of a verdict says of the content: that it serves the trade (no check of it fails), or
 * that it does not (one of them does).
 */
export function isBorneOut({ verdict, checks }: Pick<Audit, 'verdict' | 'checks'>): boolean {
  const stated = checks.filter(
    ({ id, status }) => ABOUT_CONTENT.includes(id) && ['pass', 'warn', 'fail'].includes(status),
  )
  const fails = stated.some(({ status }) => status === 'fail')
  if (verdict === 'authority' || verdict === 'hidden-expert') return stated.length > 0 && !fails
  return fails
}
