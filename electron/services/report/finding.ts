import { CATEGORIES } from '#shared/audit/categories'
import type { CheckResult } from '#shared/model/audit'
import type { ReportContext } from './section'

/** The measured checks that weigh in the index, worst loss (weight x missing points) first. */
export function byLoss(context: ReportContext): CheckResult[] {
  return scored(context).sort((a, b) => loss(b) - loss(a) || compare(a, b))
}

/** The measured checks that pass, heaviest first. */
export function strengths(context: ReportContext): CheckResult[] {
  return scored(context)
    .filter(({ status }) => status === 'pass')
    .sort((a, b) => b.weight * (b.score ?? 0) - a.weight * (a.score ?? 0) || compare(a, b))
}

/** The category a check belongs to. */
export function categoryOf(check: Pick<CheckResult, 'id'>): string {
  return CATEGORIES.find(({ checks }) => checks.some(({ id }) => id === check.id))?.id ?? check.id.slice(0, 2)
}

/** The one figure a finding is about, as printed: a share as a percentage, a count as a number; null where there is none. */
export function headlineFigure(check: CheckResult, { t }: Pick<ReportContext, 't'>): string | null {
  if (check.estimate === null) return null
  if (check.unit === 'fraction') return t.percent(check.estimate)
  if (check.unit === 'count' || check.unit === 'days') return t.integer(check.estimate)
  return t.decimal(check.estimate, Math.abs(check.estimate) < 10 ? 2 : 1)
}

function scored({ audit }: ReportContext): CheckResult[] {
  return audit.checks.filter(({ score, weight }) => score !== null && weight > 0)
}

function loss({ weight, score }: CheckResult): number {
  return weight * (100 - (score ?? 100))
}

function compare(a: CheckResult, b: CheckResult): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
