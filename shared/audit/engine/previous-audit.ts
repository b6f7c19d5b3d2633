import type { Audit } from '#shared/model/audit'

/** What an audit was judged by, as a text that is equal where it is the same: version of the grid, preset, weights. */
export function rulesOf({ grid, preset, checks }: Audit): string {
  const weights = checks.map(({ id, weight }) => `${id} ${String(weight)}`).sort()
  return [grid, preset, ...weights].join('\n')
}

/** Whether two audits were judged by the same rules: then a move is the client's own. */
export function haveSameRules(a: Audit, b: Audit): boolean {
  return rulesOf(a) === rulesOf(b)
}
