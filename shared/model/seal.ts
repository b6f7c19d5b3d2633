import { z } from 'zod'
import { day, language } from './primitives'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A file as read: its name among the given files, its size, and the SHA-256 of its bytes. */
export const sealedFile = z.object({ file: z.string(), bytes: z.int().nonnegative(), sha256 })

/** The inputs of an audit, so that anyone with the same files can recompute it and compare. */
export const seal = z.object({
  version: z.literal(1),
  /** The program: its version, and the SHA-256 of the code that reads and judges. */
  engine: z.object({ version: z.string(), build: z.string() }),
  /** The definitions, limits and weights in force, including a preset and an own grid. */
  grid: z.object({ version: z.int().positive(), sha256 }),
  /** What labels are proposed with. */
  labels: z.object({ sha256 }),
  /** The options given besides the files; null if the files decide. */
  asked: z.object({ asOf: day.nullable(), language: language.nullable(), accepted: z.array(z.string()) }),
  /** Every file that was read, including `client.json`, `mapping.json`, `report.json` and the logo. */
  files: z.array(sealedFile),
  /** The earlier audit that the progress is measured from; null without one. */
  since: z.object({ asOf: day, sha256 }).nullable(),
  /** SHA-256 of what was typed and decided in the app; null if the files hold all of it. */
  decisions: sha256.nullable(),
  /** SHA-256 of all the above; its first sixteen characters are the printed short form. */
  id: sha256,
  /** SHA-256 of the audit without its seal. */
  figures: sha256,
})

export type SealedFile = z.infer<typeof sealedFile>
export type Seal = z.infer<typeof seal>
