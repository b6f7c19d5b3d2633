import { z } from 'zod'
import type { CategoryId, CheckId } from '#shared/audit/catalogue'
import { day, period } from './primitives'
import { STATUSES, VERDICTS } from './vocabulary'

const known = z.number().nullable()
const checkId = z.string() as unknown as z.ZodType<CheckId>
const categoryId = z.string() as unknown as z.ZodType<CategoryId>
const whole = z.int().nonnegative()

/** A score then and now; `change` in points, null where either is unknown. */
export const move = z.object({ before: known, after: known, change: known })

/** One check then and now. */
export const checkMove = move.extend({
  id: checkId,
  status: z.object({ before: z.enum(STATUSES).nullable(), after: z.enum(STATUSES) }),
  estimate: move,
  /** The earlier plan had an action for it: whether the check passes now; null without an action, or where nothing can be said today. */
  reached: z.boolean().nullable(),
})

const both = <T extends z.ZodType>(of: T) => z.object({ before: of, after: of })

/** What has moved from one audit to the next. */
export const progress = z.object({
  from: day,
  to: day,
  /** The same version of the grid, preset and weights: then a move is the client's own. */
  sameRules: z.boolean(),
  grid: both(z.int()),
  preset: both(z.string()),
  /** The two periods and the days that are in both. */
  window: both(period).extend({ days: both(whole), shared: whole }),
  /** What could be measured then and now, and the checks that have a score in one of the two alone. */
  coverage: both(z.number()),
  onlyBefore: z.array(checkId),
  onlyAfter: z.array(checkId),
  influence: move,
  /** Influence on the checks alone that have a score in both. */
  common: move,
  audience: move,
  verdict: both(z.enum(VERDICTS)),
  categories: z.array(move.extend({ id: categoryId })),
  checks: z.array(checkMove),
  /** Actions of the earlier plan whose check can be judged today, and those that reached their target. */
  actions: z.object({ judged: whole, reached: whole }),
  /** Mean change in points of the checks that the earlier plan aimed at, and of those that were as weak and in no plan: low figures rise by themselves. */
  plan: z.object({
    planned: known,
    unplanned: known,
    checks: z.object({ planned: whole, unplanned: whole }),
  }),
})

export type Move = z.infer<typeof move>
export type CheckMove = z.infer<typeof checkMove>
export type Progress = z.infer<typeof progress>
