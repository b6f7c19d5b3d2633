import type { Check } from '../define-check'

/** Every check by its id (its file is the id in lower case); weights and thresholds are in `categories.ts`. */
export const CHECKS: Readonly<Record<string, Check>> = {}
