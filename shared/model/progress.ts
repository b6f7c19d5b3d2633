import { z } from 'zod'
import type { CategoryId, CheckId } from '#shared/audit/catalogue'
import { day, openId, period } from './primitives'
import { STATUSES, VERDICTS } from './vocabulary'

const known = z.number().nullable()
const checkId = openId<CheckId>()
const categoryId = openId<CategoryId>()
const whole = z.int().nonnegative()

/** A score before and after; `change` in points, null if either is unknown. */
export const move = z.object({ before: known, after: known, change: known })

/** One check before and after. */
export const checkMove = move.extend({
  id: checkId,
  status: z.object({ before: z.enum(STATUSES).nullable(), after: z.enum(STATUSES) }),
  estimate: move,
  /** Whether the check now passes, if the earlier plan had an action for it; null without an action, if it cannot be judged now, or if its figure had another definition. */
  reached: z.boolean().nullable(),
})

const both = <T extends z.ZodType>(of: T) => z.object({ before: of, after: of })

/** The changes from one audit to the next. */
export const progress = z.object({
  from: day,
  to: day,
  /** Same grid version, preset and weights, so that changes are the client's own. */
  sameRules: z.boolean(),
  grid: both(z.int()),
  preset: both(z.string()),
  /** The two periods, and the days they share. */
  window: both(period).extend({ days: both(whole), shared: whole }),
  /** What could be measured before and after, and the checks with a score in only one of the two. */
  coverage: both(z.number()),
  onlyBefore: z.array(checkId),
  onlyAfter: z.array(checkId),
  influence: move,
  /** Influence computed only from checks with a score in both. */
  common: move,
  audience: move,
  verdict: both(z.enum(VERDICTS)),
  categories: z.array(move.extend({ id: categoryId })),
  checks: z.array(checkMove),
  /** Actions of the earlier plan whose check can be judged now, and those that reached their target. */
  actions: z.object({ judged: whole, reached: whole }),
  /**
   * Mean change in points of the checks the earlier plan targeted, and of equally weak checks outside it, since low figures rise by
   * themselves.
   */
  plan: z.object({
    planned: known,
    unplanned: known,
    checks: z.object({ planned: whole, unplanned: whole }),
  }),
})

export type Move = z.infer<typeof move>
export type CheckMove = z.infer<typeof checkMove>
export type Progress = z.infer<typeof progress>
