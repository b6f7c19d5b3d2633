import { LIMITS, type ReadLimits } from '#shared/model/budgets'

/** The limits with some of them replaced. */
export function limitsWith(changed: Partial<ReadLimits> = {}): ReadLimits {
  return { ...LIMITS, ...changed }
}

/** Bytes as whole mebibytes, at least 1, for the text of an error. */
export function mebibytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / (1024 * 1024)))
}
