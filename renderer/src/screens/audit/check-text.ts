import type { Translator } from '#shared/locale/translator'
import type { CheckResult } from '#shared/model/audit'
import { printedFigure, shownScore } from '#shared/report/figure'

/** A check's figure with its abbreviated unit; '–' if it has none. */
export function figureInShort(
  check: Pick<CheckResult, 'id' | 'estimate' | 'unit' | 'scale' | 'message'>,
  translator: Translator,
): string {
  const { estimate, unit, scale } = check
  if (estimate === null || unit === null) return '–'
  const figure = printedFigure(estimate, check, translator)
  return scale === 'fraction' ? figure : translator.t(`audits.unit.${scale}`, { figure, value: estimate })
}

/** A check's score; '–' if it has none. */
export function scoreText(check: Pick<CheckResult, 'score' | 'status'>, translator: Translator): string {
  const score = shownScore(check)
  return score === null ? '–' : translator.integer(score)
}
