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
  /** Ids of the sections to print, in order (default: all); the cover stays first, unknown ids are passed over. */
  sections?: readonly string[]
  /** The consultant's own paragraphs by section id, plain text. */
  narrative?: Readonly<Record<string, readonly string[]>>
  /** Checks whose findings and actions are not printed; they stay in the scores and in the annex, which says how many. */
  leftOut?: readonly string[]
}

/** What a section prints from. */
export interface ReportContext extends ReportOptions {
  audit: Audit
  translator: Translator
  /** Every check by its id. */
  checks: ReadonlyMap<string, CheckResult>
  /** The checks whose findings are printed. */
  shown: ReadonlyMap<string, CheckResult>
  /** White-label colour; never for data. */
  accent: string
  /** The same, darkened where needed for text on white (4.5:1). */
  accentText: string
}

/** One part of the report: a function of the audit; `hasContent` of `shared/report/sections` says whether it is printed. */
export interface Section {
  id: SectionId
  render: (context: ReportContext) => ReportNode
}
