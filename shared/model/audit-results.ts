import { z } from 'zod'
import { OUTCOME_KINDS } from './vocabulary'

const whole = z.int().nonnegative()
const fraction = z.number().min(0).max(1)

/** What is kept of everything seen, each a part of the one before. */
export const WATERFALL_STEPS = ['all', 'usual', 'own', 'line', 'trade', 'contact', 'amount'] as const
export type WaterfallStep = (typeof WATERFALL_STEPS)[number]

/** From all views to those of posts with a result. Steps that the records cannot tell are not in it. */
export const waterfall = z.object({
  /** Posts of the period, and how many of them have known views: the steps are about these. */
  published: whole,
  counted: whole,
  /** Of the counted posts those with a label, and those labelled by hand. */
  labelled: whole,
  byHand: whole,
  steps: z.array(
    z.object({
      step: z.enum(WATERFALL_STEPS),
      posts: whole,
      /** Times shown of posts and shares, and openings of articles, which never add up; null where there is no such post at all. */
      shown: z.number().nullable(),
      read: z.number().nullable(),
      /** Results declared with these posts; null without a list of results. */
      results: whole.nullable(),
      /** Posts that are left out here because nobody can tell: of unknown author, or without a label. */
      unknown: whole,
    }),
  ),
})

/** Results for ten posts, with the exact interval; its high end counts every result that names no post as one of these. */
const rate = z.object({ posts: whole, results: whole, perTen: z.number(), low: z.number(), high: z.number() })

/** Kinds of posts that could be left out. */
export const STOP_GROUPS = ['shares', 'bareShares', 'offLine', 'promotional'] as const
export type StopGroup = (typeof STOP_GROUPS)[number]

/** What could be left out, and what it has brought. No row without a result that names a post: nothing could be told. */
export const stops = z.object({
  /** Results of the period that name no post: they may come from anywhere. */
  unlinked: whole,
  rows: z.array(
    z.object({
      group: z.enum(STOP_GROUPS),
      is: rate,
      rest: rate,
      /** Share of everything published, of all public activity, of all times shown. */
      postShare: fraction,
      activityShare: fraction.nullable(),
      viewShare: fraction.nullable(),
      /** Of these posts, those whose label is only proposed; 0 where the group rests on no label. */
      proposed: whole,
      /** `free`: no result, and fewer than elsewhere beyond chance; `open`: no result, but too few posts to tell; `kept`: it brings results. */
      says: z.enum(['free', 'open', 'kept']),
    }),
  ),
})

const amounts = z.object({ results: whole, sum: z.number(), least: z.number(), most: z.number() })

/** Amounts of the results of the period by stage and currency, never added over stages or currencies. */
export const money = z.object({
  rows: z.array(
    z.object({
      stage: z.enum(OUTCOME_KINDS),
      /** Null: the list does not say which. */
      currency: z.string().nullable(),
      /** Said to come from what was published; of these, the ones declared or observed with a post (null: none). */
      declared: amounts,
      linked: amounts.nullable(),
    }),
  ),
  /** Results of the period without an amount, and dated results that do not count: of another source, or lost. */
  withoutAmount: whole,
  notCounted: whole,
})

export type Waterfall = z.infer<typeof waterfall>
export type Stops = z.infer<typeof stops>
export type StopRow = Stops['rows'][number]
export type StopRate = z.infer<typeof rate>
export type Money = z.infer<typeof money>
export type Amounts = z.infer<typeof amounts>
