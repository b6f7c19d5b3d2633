import { z } from 'zod'
import { LENGTHS } from '#shared/report/lengths'
import { LANGUAGES } from './vocabulary'

const id = z.string().min(1).max(200)
const text = z.string().max(20_000)
const byId = z.record(id, text)

/** An action of the consultant's own; who acts and by when as free text. */
const ownAction = z.strictObject({ text, owner: text.optional(), due: text.optional() })

/**
 * The consultant's own words in one language, by section or by check. Figures stay the audit's: `{figure}`, `{score}` and the values of
 * the check's own sentence are put in where a text names them.
 */
export const wording = z.strictObject({
  /** Titles and leads of sections. */
  titles: byId.optional(),
  leads: byId.optional(),
  /** The sentence of a finding, its short form (risks, strengths) and its advice. */
  findings: byId.optional(),
  headlines: byId.optional(),
  advice: byId.optional(),
  /** The sentence of an action of the plan, by its check. */
  actions: byId.optional(),
  /** Risks, strengths and actions that no check found. */
  added: z
    .strictObject({
      risks: z.array(text).max(20).optional(),
      strengths: z.array(text).max(20).optional(),
      actions: z.array(ownAction).max(40).optional(),
    })
    .optional(),
})

/** The checks that come first, in this order; the others follow in the order of the audit. */
export const order = z.strictObject({
  risks: z.array(id).max(200).optional(),
  strengths: z.array(id).max(200).optional(),
  actions: z.array(id).max(200).optional(),
})

const byLanguage = <T extends z.ZodType>(of: T) => z.partialRecord(z.enum(LANGUAGES), of)

/** `report.json` in a client folder: what the consultant decided about the report. */
export const reportFile = z.strictObject({
  length: z.enum(LENGTHS).optional(),
  /** Sections to print, in order; all of the length where absent. */
  sections: z.array(id).max(100).optional(),
  /** Checks that no output shows. */
  leftOut: z.array(id).max(200).optional(),
  number: z.string().max(80).optional(),
  edition: z.string().max(40).optional(),
  /** The consultant's paragraphs by language and section, a line each. */
  narrative: byLanguage(z.record(id, z.union([text, z.array(text).max(200)]))).optional(),
  /** Internal notes by language and section: kept, never printed. */
  notes: byLanguage(byId).optional(),
  wording: byLanguage(wording).optional(),
  order: order.optional(),
})

export type Wording = z.infer<typeof wording>
export type Order = z.infer<typeof order>
export type ReportFile = z.infer<typeof reportFile>
