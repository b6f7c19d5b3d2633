import type { Audit, CheckResult } from '#shared/model/audit'
import type { Composition } from './compose'

const COVERAGE = 0.5

/** What keeps the influence index from being shown; null where nothing does. */
export type Obstacle = 'period' | 'coverage' | 'voice' | 'brand' | 'content' | null

/** The influence index as shown, and why it is not. */
export interface Influence {
  shown: Audit['influence']
  obstacle: Obstacle
}

/** The influence index: shown with a coverage of at least a half, own voice, brand (where there is one) and content measured, and DQ-1 passed. */
export function influenceOf(
  composition: Composition,
  checks: readonly CheckResult[],
  hasBrand: boolean,
): Influence {
  const { value, low, high, coverage } = composition
  const obstacle = obstacleOf(composition, checks, hasBrand)
  return {
    shown:
      obstacle === null
        ? { score: value, low, high, coverage }
        : { score: null, low: null, high: null, coverage },
    obstacle,
  }
}

function obstacleOf(
  { categories, coverage }: Composition,
  checks: readonly CheckResult[],
  hasBrand: boolean,
): Obstacle {
  const isMeasured = (...ids: string[]) =>
    categories.some(({ id, score }) => ids.includes(id) && score !== null)
  if (checks.find(({ id }) => id === 'DQ-1')?.status !== 'pass') return 'period'
  if (!isMeasured('OV')) return 'voice'
  if (hasBrand && !isMeasured('BA')) return 'brand'
  if (!isMeasured('EL', 'SA')) return 'content'
  return coverage < COVERAGE ? 'coverage' : null
}
