import { z } from 'zod'

/**
 * The post that stands out most, by views or by interactions, compared with the median of the others; the ratio's margin is that of the
 * median.
 */
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
