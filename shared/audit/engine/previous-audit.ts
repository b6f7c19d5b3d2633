import type { Audit, CheckResult } from '#shared/model/audit'

const LIMIT = /^default\.(pass|fail|lowPass|lowFail|highPass|highFail|minimum)$/

/** What an audit was judged by, as a text that is equal where it is the same: version of the grid, preset, weights, the limits of an own grid. */
export function rulesOf({ grid, preset, checks, ownGrid }: Audit): string {
  const weights = checks.map(({ id, weight }) => `${id} ${String(weight)}`).sort()
  // Under one version of the grid only an own one moves limits.
  const limits = ownGrid ? checks.map(({ id, params }) => JSON.stringify([id, limitsIn(params)])).sort() : []
  return [grid, preset, ...weights, ...limits].join('\n')
}

/** Whether two audits were judged by the same rules: then a move is the client's own. */
export function haveSameRules(a: Audit, b: Audit): boolean {
  return rulesOf(a) === rulesOf(b)
}

// What differs from the defaults of the catalogue, as it is now.
function limitsIn(params: CheckResult['params']): CheckResult['params'][string][] {
  return Object.keys(params)
    .filter((name) => LIMIT.test(name))
    .sort()
    .map((name) => params[name.slice('default.'.length)] ?? null)
}
