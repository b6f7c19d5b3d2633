import type { FormatId, RowCode } from '#shared/locale/keys'
import { z } from 'zod'
import { message, openId, period } from './primitives'

/** A rejected row: its line (or sheet row), the reason, and the content found. Texts are in `rows.json`. */
export const rejection = z.object({
  line: z.int().positive(),
  code: openId<RowCode>(),
  values: message.shape.values,
})

/** One recognised file: its kind, what was read and what was not. `kept + rejected.length === rows`. */
export const source = z.object({
  file: z.string(),
  format: openId<FormatId>(),
  language: z.string().nullable(),
  period: period.nullable(),
  rows: z.int().nonnegative(),
  kept: z.int().nonnegative(),
  rejected: z.array(rejection),
  warnings: z.array(message),
})

export type Rejection = z.infer<typeof rejection>
export type Source = z.infer<typeof source>
