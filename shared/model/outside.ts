import { z } from 'zod'

/** The post that stands out most, by views or by interactions, beside the usual of the others; the margin of the ratio is that of their median. */
export const loudest = z.object({
  basis: z.enum(['views', 'interactions']),
  n: z.int().nonnegative(),
  post: z.string(),
  value: z.number(),
  usual: z.number(),
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  isUnusual: z.boolean(),
})

export type Loudest = z.infer<typeof loudest>
