import { z } from 'zod'
import { OUTCOME_KINDS } from './vocabulary'

const whole = z.int().nonnegative()
const fraction = z.number().min(0).max(1)

/** The steps from all views to those with an amount, each a subset of the previous one. */
export const WATERFALL_STEPS = ['all', 'usual', 'own', 'line', 'trade', 'contact', 'amount'] as const
export type WaterfallStep = (typeof WATERFALL_STEPS)[number]

/** From all views to those of posts with an outcome. Steps the records cannot determine are left out. */
export const waterfall = z.object({
  /** Posts of the period, and those with known views, which the steps are about. */
  published: whole,
  counted: whole,
  /** Counted posts with a label, and those labelled by hand. */
  labelled: whole,
  byHand: whole,
  steps: z.array(
    z.object({
      step: z.enum(WATERFALL_STEPS),
      posts: whole,
      /** Impressions of posts and shares, and article views, which are never added up; null if there is no such post. */
      shown: z.number().nullable(),
      read: z.number().nullable(),
      /** Outcomes declared with these posts; null without a log of outcomes. */
      results: whole.nullable(),
      /** Posts left out at this step because it cannot be determined: unknown author, or no label. */
      unknown: whole,
    }),
  ),
})

/** Outcomes per ten posts, with the exact interval; its upper end counts every outcome without a post as one of these. */
const rate = z.object({ posts: whole, results: whole, perTen: z.number(), low: z.number(), high: z.number() })

/** Kinds of posts that could be dropped. */
export const STOP_GROUPS = ['shares', 'bareShares', 'offLine', 'promotional'] as const
export type StopGroup = (typeof STOP_GROUPS)[number]

/** What could be dropped, and what it has brought. No rows unless some outcome names a post: nothing could be concluded. */
export const stops = z.object({
  /** Outcomes of the period that name no post: they may come from anywhere. */
  unlinked: whole,
  rows: z.array(
    z.object({
      group: z.enum(STOP_GROUPS),
      is: rate,
      rest: rate,
      /** Shares of all posts, of all public activity, and of all impressions. */
      postShare: fraction,
      activityShare: fraction.nullable(),
      viewShare: fraction.nullable(),
      /** Posts of this group whose label is only proposed; 0 if the group does not depend on labels. */
      proposed: whole,
      /**
       * `free`: no outcome, and fewer than elsewhere beyond chance; `open`: no outcome, but too few posts to tell; `kept`: it brings
       * outcomes.
       */
      says: z.enum(['free', 'open', 'kept']),
    }),
  ),
})

const amounts = z.object({ results: whole, sum: z.number(), least: z.number(), most: z.number() })

/** Amounts of the period's outcomes by stage and currency, never added up across stages or currencies. */
export const money = z.object({
  rows: z.array(
    z.object({
      stage: z.enum(OUTCOME_KINDS),
      /** Null: the log does not say which. */
      currency: z.string().nullable(),
      /** Declared to come from what was published; and those of them declared or observed with a post (null: none). */
      declared: amounts,
      linked: amounts.nullable(),
    }),
  ),
  /** Outcomes of the period without an amount, and dated outcomes that do not count: from another source, or lost. */
  withoutAmount: whole,
  notCounted: whole,
})

export type Waterfall = z.infer<typeof waterfall>
export type Stops = z.infer<typeof stops>
export type StopRow = Stops['rows'][number]
export type StopRate = z.infer<typeof rate>
export type Money = z.infer<typeof money>
export type Amounts = z.infer<typeof amounts>
