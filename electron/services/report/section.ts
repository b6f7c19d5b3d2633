import type { Exhibits, Order, Plan, Wording } from '#shared/model/report-file'
import type { ReportLength } from '#shared/model/report-length'
import type { SectionId } from '#shared/report/sections'
import type { Translator } from '#shared/locale/translator'
import type { Audit, CheckResult } from '#shared/model/audit'
import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import type { Logo } from '#shared/host/results'
import type { ReportNode } from './pdf/types'

/** What the consultant decides about one report; everything else comes from the stored audit. Internal notes have no place here. */
export interface ReportOptions {
  language: Language
  consultant: Consultant
  logo?: Logo | null
  /** The client's audit before this one, for the progress section. */
  previous?: Audit | null
  /** How much is printed; without it the sections that are asked for, else the client's report. */
  length?: ReportLength
  /** Ids of the sections to print, in order (default: all of the length); the cover stays first, unknown ids are passed over. */
  sections?: readonly string[]
  /** The consultant's own paragraphs by section id, plain text. */
  narrative?: Readonly<Record<string, readonly string[]>>
  /** Checks that appear nowhere: neither finding nor action nor formula; they stay in the scores, and the annex says how many. */
  leftOut?: readonly string[]
  /** The number under which the consultant files the report (default: its date and the person's initials). */
  number?: string
  /** The version of this report, 1 for the first. */
  edition?: string
  /** The consultant's own words in the language of the report. */
  wording?: Wording
  /** The checks that come first. */
  order?: Order
  /** Who does the actions of the audit by when, and what became of them, by check. */
  plan?: Plan
  /** Pictures and quotations in the language of the report, by the finding they are printed with. */
  exhibits?: Exhibits
}

/** What a section prints from. */
export interface ReportContext extends ReportOptions {
  /** The audit without what was left out. */
  audit: Audit
  translator: Translator
  /** The checks whose findings are printed, by id. */
  checks: ReadonlyMap<string, CheckResult>
  shown: ReadonlyMap<string, CheckResult>
  /** How many checks were left out. */
  omitted: number
  /** The length that is printed. */
  length: ReportLength
  /** The sections that are printed, in order. */
  printed: readonly SectionId[]
  /** Less air and shorter tables, where the roomy pages are more than the length allows. */
  isDense?: boolean
  /** White-label colour; never for data. */
  accent: string
  /** The same, darkened where needed for text on white (4.5:1). */
  accentText: string
}

/** A figure or a table in one or several sizes, the preferred one first. */
export type Block = readonly ReportNode[]

/** One part of the report: a function of the audit; `hasContent` of `shared/report/sections` says whether it is printed. */
export interface Section {
  id: SectionId
  render: (context: ReportContext) => ReportNode
  /** Figures and tables that follow it where its page has room, by importance. */
  blocks?: (context: ReportContext) => Block[]
}
