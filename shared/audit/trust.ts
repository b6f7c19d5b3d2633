import type { CheckResult } from '#shared/model/audit'
import { CHECKS } from './checks/registry'
import { Missing } from './define-fact'
import { labels } from './facts/labels'
import type { AuditInput } from './input'
import type { PresetCategory, PresetSettings } from './presets'
import { runCheck } from './run-check'

/** How far the labels can be trusted: Krippendorff's alpha of a blind sample (DQ-3; null: there is none), and whether all are by hand. */
export interface Trust {
  alpha: number | null
  byHand: boolean
}

/** No sample, proposals only. */
export const UNVERIFIED: Trust = { alpha: null, byHand: false }

const RELIABLE = 0.8
const TENTATIVE = 0.667

/** The trust in the labels of an input. */
export function trustIn(input: AuditInput, table: readonly PresetCategory[]): Trust {
  const settings = table.flatMap(({ checks }) => checks).find(({ id }) => id === 'DQ-3')
  const known = labels.of(input)
  return {
    alpha: settings ? runCheck(CHECKS['DQ-3'], settings, input).result.estimate : null,
    byHand: !(known instanceof Missing) && known.confirmedShare === 1,
  }
}

/** The table with half of the weight for checks on labels whose alpha is under .667, no better than a hint (Krippendorff). */
export function weaken(
  table: readonly PresetCategory[],
  { alpha, byHand }: Trust,
): readonly PresetCategory[] {
  if (byHand || alpha === null || alpha >= TENTATIVE) return table
  return table.map((category) => {
    const checks = category.checks.map((check) => (check.labels ? halved(check) : check))
    return { ...category, checks, weight: checks.reduce((sum, { weight }) => sum + weight, 0) }
  })
}

/** The result marked provisional where it rests on labels that nobody has validated (alpha of .8 at least) or given. */
export function mark(
  result: CheckResult,
  settings: PresetSettings | undefined,
  { alpha, byHand }: Trust,
): CheckResult {
  const isOpen = !byHand && (alpha === null || alpha < RELIABLE)
  return { ...result, provisional: Boolean(settings?.labels) && result.score !== null && isOpen }
}

function halved(check: PresetSettings): PresetSettings {
  return {
    ...check,
    weight: check.weight / 2,
    defaults: { ...check.defaults, weight: check.defaults.weight ?? check.weight },
  }
}
