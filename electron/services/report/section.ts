import type { findingsOf } from '#shared/audit/engine/findings'
import type { Exhibits, Order, Plan, Wording } from '#shared/model/report-file'
import type { ReportLength } from '#shared/model/report-length'
import type { SectionId } from '#shared/report/sections'
import type { Translator } from '#shared/locale/translator'
import type { Audit, CheckResult } from '#shared/model/audit'
import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import type { Logo } from '#shared/host/results'
import type { ReportNode } from './pdf/types'

/** The consultant's choices for one report; everything else comes from the stored audit. Internal notes are not part of it. */
export interface ReportOptions {
  language: Language
  consultant: Consultant
  logo?: Logo | null
  /** The client's previous audit, for the progress section. */
  previous?: Audit | null
  /** How much is printed; by default the chosen sections, otherwise the client's report. */
  length?: ReportLength
  /** Ids of the sections to print, in order (default: all of the length); the cover stays first, unknown ids are ignored. */
  sections?: readonly string[]
  /** The consultant's own paragraphs by section id, as plain text. */
  narrative?: Readonly<Record<string, readonly string[]>>
  /** Checks that appear nowhere (no finding, action or formula). They still count in the scores, and the annex says how many there are. */
  leftOut?: readonly string[]
  /** The consultant's file number for the report (default: its date and the person's initials). */
  number?: string
  /** The report's edition, 1 for the first. */
  edition?: string
  /** The consultant's own wording, in the report's language. */
  wording?: Wording
  /** The findings and actions to put first. */
  order?: Order
  /** Owner, due date and status of the audit's actions, by check. */
  plan?: Plan
  /** Pictures and quotations in the report's language, by the finding they belong to. */
  exhibits?: Exhibits
}

/** The input of a section. */
export interface ReportContext extends ReportOptions {
  /** The audit without what was left out. */
  audit: Audit
  translator: Translator
  /** The checks whose findings are printed, by id. */
  checks: ReadonlyMap<string, CheckResult>
  shown: ReadonlyMap<string, CheckResult>
  /** The risks and strengths of the whole audit: leaving one out makes no other. */
  found: ReturnType<typeof findingsOf>
  /** The number of checks left out. */
  omitted: number
  /** The length being printed. */
  length: ReportLength
  /** The sections being printed, in order. */
  printed: readonly SectionId[]
  /** Less space, shorter tables and no ties between findings, if the roomy layout exceeds the page limit. */
  isDense?: boolean
  /** The white-label colour; never used for data. */
  accent: string
  /** The same, darkened if necessary for text on white (4.5:1). */
  accentText: string
}

/** A figure or table in one or more sizes, preferred size first. */
export type Block = readonly ReportNode[]

/** One section of the report, computed from the audit; `hasContent` of `shared/report/sections` decides whether it is printed. */
export interface Section {
  id: SectionId
  render: (context: ReportContext) => ReportNode
  /** Figures and tables that follow if its page has room, most important first. */
  blocks?: (context: ReportContext) => Block[]
}
