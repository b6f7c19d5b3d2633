import type { Demographic } from '#shared/model/records'
import { fold } from '#shared/labelling/tokenizer/stems'
import { defineFact, Missing } from '../define/define-fact'
import type { AuditInput } from '../define/input'
import { sum } from '../support/measures'

/** How much of the audience is surely (lower) and at most (upper) in one declared target; fractions 0-1. */
export interface TargetReach {
  dimension: 'jobTitle' | 'industry' | 'seniority' | 'location'
  targets: string[]
  lower: number
  upper: number
  /** Listed categories with their share; the rest of the audience is not listed by the network. */
  listed: { name: string; share: number; inTarget: boolean }[]
}

/** Reach into the declared target; readers of the content where known, else the followers. */
export interface Demographics {
  scope: 'content' | 'audience'
  /** Dimensions with a declared target and known figures, the one with the lowest lower bound first. */
  reach: TargetReach[]
}

/** Who is reached against who is targeted; missing where no target is declared or no figure of the audience is known. */
export const demographics = defineFact<Demographics>('demographics', (input) => {
  const targets = declared(input)
  if (targets.length === 0) return new Missing('targets')
  for (const scope of ['content', 'audience'] as const) {
    const rows = input.records.demographics.filter((row) => row.who === 'person' && row.scope === scope)
    const reach = targets.flatMap(([dimension, names]) => {
      const known = rows.filter(({ category }) => category === dimension)
      return known.length === 0 ? [] : [reachOf(dimension, names, known)]
    })
    if (reach.length > 0) return { scope, reach: reach.sort((a, b) => a.lower - b.lower) }
  }
  return new Missing('demographics')
})

function declared({ client }: AuditInput): [TargetReach['dimension'], string[]][] {
  const { jobTitles, industries, seniorities, locations } = client.targets
  const all: [TargetReach['dimension'], string[]][] = [
    ['jobTitle', jobTitles],
    ['industry', industries],
    ['seniority', seniorities],
    ['location', locations],
  ]
  return all.filter(([, names]) => names.length > 0)
}

function reachOf(dimension: TargetReach['dimension'], targets: string[], rows: Demographic[]): TargetReach {
  const wanted = targets.map(key)
  const listed = rows.map((row) => ({
    name: row.name,
    share: row.share ?? 0,
    inTarget: wanted.some((target) => names(key(row.name), target)),
  }))
  listed.sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
  const inside = listed.filter(({ inTarget }) => inTarget)
  const outside = listed.filter(({ inTarget }) => !inTarget)
  const lower = Math.min(1, sum(inside.map(({ share }) => share)))
  return {
    dimension,
    targets,
    lower,
    // Who is not listed may be anybody; who is listed elsewhere is not in the target.
    upper: Math.max(lower, Math.min(1, 1 - sum(outside.map(({ share }) => share)))),
    listed: listed.map(({ name, share, inTarget }) => ({ name, share, inTarget })),
  }
}

function names(name: string, target: string): boolean {
  return ` ${name} `.includes(` ${target} `)
}

function key(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
