import { z } from 'zod'
import { day, language } from './primitives'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A file as it was read: its name in what was given, its size, and the SHA-256 of its bytes. */
export const sealedFile = z.object({ file: z.string(), bytes: z.int().nonnegative(), sha256 })

/** What an audit was made from, so that anybody who has the same files can make it again and compare. */
export const seal = z.object({
  version: z.literal(1),
  /** The program: its version, and the SHA-256 of the code that reads and judges. */
  engine: z.object({ version: z.string(), build: z.string() }),
  /** Definitions, limits and weights in force, a preset and an own grid included. */
  grid: z.object({ version: z.int().positive(), sha256 }),
  /** What labels are proposed with. */
  labels: z.object({ sha256 }),
  /** What was asked for beside the files; null where the files decide. */
  asked: z.object({ asOf: day.nullable(), language: language.nullable(), accepted: z.array(z.string()) }),
  /** Every file that something was read from, `client.json`, `mapping.json`, `report.json` and the logo included. */
  files: z.array(sealedFile),
  /** The earlier audit that the progress is told since; null without one. */
  since: z.object({ asOf: day, sha256 }).nullable(),
  /** SHA-256 of what was typed and decided in the app; null where the files hold all of it. */
  decisions: sha256.nullable(),
  /** SHA-256 of all the above; its first sixteen characters are the short form that is printed. */
  id: sha256,
  /** SHA-256 of the audit without its seal. */
  figures: sha256,
})

export type SealedFile = z.infer<typeof sealedFile>
export type Seal = z.infer<typeof seal>
