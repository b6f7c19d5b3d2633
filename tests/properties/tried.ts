import { runAudit } from '#shared/audit/engine/run-audit'
import type { Audit } from '#shared/model/audit'
import { createRandom } from '#shared/stats/random'
import type { Subject } from './clients'
import { RULES, type Rule } from './rules'

/** A promise that did not hold: the client, the rule, the seed that shows it again, and what happened. */
export interface Broken {
  client: string
  rule: string
  seed: number
  why: string
}

/** Tries the rules in turn on one client, `times` changes in all, each with a seed of its own. */
export function tried(
  { name, input }: Subject,
  times: number,
  first = 1,
  rules: readonly Rule[] = RULES,
): Broken[] {
  const before: Audit = runAudit(input)
  return Array.from({ length: times }, (_, index) => index).flatMap((index): Broken[] => {
    const rule = rules[index % rules.length]
    const seed = first + index
    const changed = rule?.change(input, createRandom(seed)) ?? null
    if (!rule || changed === null) return []
    const why = rule.broken(before, runAudit(changed))
    return why === null ? [] : [{ client: name, rule: rule.name, seed, why }]
  })
}
