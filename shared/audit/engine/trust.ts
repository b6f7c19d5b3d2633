import type { CheckResult } from '#shared/model/audit'
import type { Limits } from '../catalogue'
import { CHECKS } from '../checks/registry'
import { limitsOf } from '../define/judge-share'
import { Missing } from '../define/define-fact'
import { labels, type LabelsFact } from '../facts/labels'
import type { AuditInput } from '../define/input'
import type { PresetCategory, PresetSettings } from '../presets'
import { ENOUGH_BY_HAND } from '../support/label-share'
import { runCheck } from './run-check'

/** How far the labels can be trusted: Krippendorff's alpha of a blind sample (DQ-3; null: there is none), and of which posts all are by hand. */
export interface Trust {
  alpha: number | null
  byHand: LabelsFact['byHand']
  /** Posts read by hand; enough of them measure the rest. */
  readByHand?: LabelsFact['readByHand']
  /** From which alpha labels are reliable, and at least a hint: the limits of DQ-3. */
  limits: Limits
}

const NONE_BY_HAND: LabelsFact['byHand'] = { own: false, person: false, both: false }

/** No sample, proposals only. */
export const UNVERIFIED: Trust = { alpha: null, byHand: NONE_BY_HAND, limits: { pass: 1, fail: 0 } }

/** The trust in the labels of an input. */
export function trustIn(input: AuditInput, table: readonly PresetCategory[]): Trust {
  const settings = table.flatMap(({ checks }) => checks).find(({ id }) => id === 'DQ-3')
  if (!settings) return UNVERIFIED
  const known = labels.of(input)
  return {
    alpha: runCheck(CHECKS['DQ-3'], settings, input).result.estimate,
    limits: limitsOf(settings),
    byHand: known instanceof Missing ? NONE_BY_HAND : known.byHand,
    ...(known instanceof Missing ? {} : { readByHand: known.readByHand }),
  }
}

/** The table with half of the weight for checks on labels whose alpha is under the fail limit of DQ-3, no better than a hint (Krippendorff). */
export function discountUnverified(
  table: readonly PresetCategory[],
  trust: Trust,
): readonly PresetCategory[] {
  const { alpha, limits } = trust
  if (alpha === null || alpha >= limits.fail) return table
  return table.map((category) => {
    const checks = category.checks.map((check) => (rests(check, trust) ? halved(check) : check))
    return { ...category, checks, weight: checks.reduce((sum, { weight }) => sum + weight, 0) }
  })
}

/** The result marked provisional where it rests on labels that nobody has validated (alpha at the pass limit of DQ-3 at least) or given. */
export function mark(result: CheckResult, settings: PresetSettings | undefined, trust: Trust): CheckResult {
  const isOpen = trust.alpha === null || trust.alpha < trust.limits.pass
  const isProposed = rests(settings, trust) && !isMeasured(settings, trust)
  return { ...result, provisional: isOpen && result.score !== null && isProposed }
}

// A check whose posts are all labelled by hand owes nothing to the proposals.
function rests(settings: PresetSettings | undefined, { byHand }: Trust): boolean {
  return settings?.labels !== undefined && !byHand[settings.labels]
}

function isMeasured(settings: PresetSettings | undefined, { readByHand }: Trust): boolean {
  return settings?.labels !== undefined && (readByHand?.[settings.labels] ?? 0) >= ENOUGH_BY_HAND
}

function halved(check: PresetSettings): PresetSettings {
  return {
    ...check,
    weight: check.weight / 2,
    defaults: { ...check.defaults, weight: check.defaults.weight ?? check.weight },
  }
}
