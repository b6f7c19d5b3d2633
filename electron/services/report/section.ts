import type { Translator } from '#shared/locale/translator'
import type { Audit, CheckResult } from '#shared/model/audit'
import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/primitives'
import type { Logo } from './logo'
import type { ReportNode } from './pdf/types'

/** What the consultant decides about one report; everything else comes from the stored audit. */
export interface ReportOptions {
  language: Language
  consultant: Consultant
  logo?: Logo | null
  /** The client's audit before this one, for the progress section. */
  previous?: Audit | null
}

/** What a section prints from. */
export interface ReportContext extends ReportOptions {
  audit: Audit
  t: Translator
  checks: ReadonlyMap<string, CheckResult>
  /** White-label colour; never for data. */
  accent: string
}

/** One part of the report: a function of the audit; `applies` false leaves it out. */
export interface Section {
  id: string
  applies: (context: ReportContext) => boolean
  render: (context: ReportContext) => ReportNode
}
