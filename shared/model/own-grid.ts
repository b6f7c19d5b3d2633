import { z } from 'zod'
import { day } from './primitives'

const limits = z.strictObject({ pass: z.number(), fail: z.number() })

/** The consultant's changes to one check: its weight, its limits, the minimum it is judged on. */
export const ownSettings = z.strictObject({
  weight: z.number().min(0).max(100).optional(),
  limits: limits.optional(),
  band: z.strictObject({ low: limits, high: limits }).optional(),
  minimum: z.int().min(0).max(1_000_000).optional(),
})

/** A consultant's own grid: a named, dated list of differences from the preset it is based on. */
export const ownGrid = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** The date it was decided. */
  on: day,
  checks: z.record(z.string(), ownSettings),
})

export type OwnSettings = z.infer<typeof ownSettings>
export type OwnGrid = z.infer<typeof ownGrid>
