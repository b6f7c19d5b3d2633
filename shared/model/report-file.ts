import { z } from 'zod'
import { LENGTHS } from './report-length'
import { EXHIBITS } from './budgets'
import { ACTION_STATES } from './exhibit'
import { LANGUAGES } from './vocabulary'

const id = z.string().min(1).max(200)
const text = z.string().max(20_000)
const byId = z.record(id, text)

/** An action's owner, due date (a day, or free text) and last status, with its date and who set it. */
const planned = z.strictObject({
  owner: text.optional(),
  due: text.optional(),
  status: z.enum(ACTION_STATES).optional(),
  on: z.iso.date().optional(),
  by: text.optional(),
})

/** One of the consultant's own actions; the plan's order refers to it by its id. */
const ownAction = planned.extend({ text, id: id.optional() })

/** One of the consultant's own findings, printed in full in its category, or in the last printed one. */
const ownFinding = z.strictObject({ id, text, advice: text.optional(), category: id })

/** An exhibit of a finding: a picture with its caption, or a quotation from a post with its source. */
const exhibit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('picture'),
    data: z
      .string()
      .max(EXHIBITS.chars)
      .regex(/^data:image\/(?:png|jpeg);base64,/),
    caption: text.optional(),
  }),
  z.strictObject({ kind: z.literal('quote'), text, source: text.optional() }),
])

/** The exhibits of findings, by check or by the id of an own finding. */
export const exhibits = z.record(id, z.array(exhibit).max(EXHIBITS.count))

/** The consultant's decisions on the audit's actions, by check. */
export const plan = z.record(id, planned)

/**
 * The consultant's own wording in one language, by section or by check. Figures stay the audit's: `{figure}`, `{score}` and the values of
 * the check's own sentence are filled in where a text names them.
 */
export const wording = z.strictObject({
  /** Titles and leads of sections. */
  titles: byId.optional(),
  leads: byId.optional(),
  /** A finding's sentence, its short form (risks, strengths) and its advice. */
  findings: byId.optional(),
  headlines: byId.optional(),
  advice: byId.optional(),
  /** The sentence of an action of the plan, by its check. */
  actions: byId.optional(),
  /** Findings and actions that no check produced: short risks and strengths, actions, and findings in full. */
  added: z
    .strictObject({
      risks: z.array(text).max(20).optional(),
      strengths: z.array(text).max(20).optional(),
      actions: z.array(ownAction).max(40).optional(),
      findings: z.array(ownFinding).max(40).optional(),
    })
    .optional(),
})

/** The checks (and own actions) to put first, in this order; the rest keep the audit's order. */
export const order = z.strictObject({
  risks: z.array(id).max(200).optional(),
  strengths: z.array(id).max(200).optional(),
  actions: z.array(id).max(200).optional(),
})

const byLanguage = <T extends z.ZodType>(of: T) => z.partialRecord(z.enum(LANGUAGES), of)

/** `report.json` in a client folder: the consultant's decisions about the report. */
export const reportFile = z.strictObject({
  length: z.enum(LENGTHS).optional(),
  /** Sections to print, in order; by default all of the length. */
  sections: z.array(id).max(100).optional(),
  /** Checks that no output shows. */
  leftOut: z.array(id).max(200).optional(),
  number: z.string().max(80).optional(),
  edition: z.string().max(40).optional(),
  /** The consultant's paragraphs by language and section, one per line; `{client}`, `{employer}` and `{score}` are filled in. */
  narrative: byLanguage(z.record(id, z.union([text, z.array(text).max(200)]))).optional(),
  /** Internal notes by language and section: kept, never printed. */
  notes: byLanguage(byId).optional(),
  wording: byLanguage(wording).optional(),
  order: order.optional(),
  plan: plan.optional(),
  exhibits: byLanguage(exhibits).optional(),
})

export type Wording = z.infer<typeof wording>
export type OwnAction = z.infer<typeof ownAction>
export type OwnFinding = z.infer<typeof ownFinding>
export type Planned = z.infer<typeof planned>
export type Exhibit = z.infer<typeof exhibit>
export type Exhibits = z.infer<typeof exhibits>
export type Plan = z.infer<typeof plan>
export type Order = z.infer<typeof order>
export type ReportFile = z.infer<typeof reportFile>
