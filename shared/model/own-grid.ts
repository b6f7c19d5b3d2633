import { z } from 'zod'
import { day } from './primitives'

const limits = z.strictObject({ pass: z.number(), fail: z.number() })

/** What the consultant changes of one check: its weight, its limits, the least that it is judged on. */
export const ownSettings = z.strictObject({
  weight: z.number().min(0).max(100).optional(),
  limits: limits.optional(),
  band: z.strictObject({ low: limits, high: limits }).optional(),
  minimum: z.int().min(0).max(1_000_000).optional(),
})

/** A grid of the consultant's own: a named, dated list of what differs from the scoring profile that it lies over. */
export const ownGrid = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** The day it was settled. */
  on: day,
  checks: z.record(z.string(), ownSettings),
})

export type OwnSettings = z.infer<typeof ownSettings>
export type OwnGrid = z.infer<typeof ownGrid>
