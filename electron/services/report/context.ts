import { findingsOf } from '#shared/audit/engine/findings'
import { createTranslator } from '#shared/locale/translator'
import type { Audit, CheckResult } from '#shared/model/audit'
import { withoutLeftOut } from '#shared/report/left-out'
import { isOfLength } from '#shared/report/lengths'
import { hasContent, sectionBy, SECTION_IDS, type SectionId } from '#shared/report/sections'
import { readableOnWhite, seenOnWhite } from './accent'
import { lenient } from './lenient'
import { COLORS } from './pdf/theme'
import type { ReportContext, ReportOptions } from './section'

/** The input of the sections: the audit without what was left out, and the consultant's choices with their defaults. */
export function reportContext(given: Audit, options: ReportOptions): ReportContext {
  const accent = seenOnWhite(options.consultant.color ?? COLORS.accent)
  const audit = withoutLeftOut(given, options.leftOut)
  const previous = options.previous ? withoutLeftOut(options.previous, options.leftOut) : null
  const checks = byId(audit.checks)
  return {
    ...options,
    previous,
    audit,
    translator: lenient(createTranslator(options.language)),
    checks,
    shown: checks,
    found: findingsOf(given),
    omitted: given.checks.length - audit.checks.length,
    length: options.length ?? 'client',
    printed: printedSections(audit, { ...options, previous }),
    accent,
    accentText: readableOnWhite(accent),
  }
}

/** The sections to print: those the consultant chose, in that order, or all; limited to the length if one is given; cover first. */
function printedSections(
  audit: Audit,
  { sections, length, leftOut = [], previous = null, wording }: ReportOptions,
): SectionId[] {
  if (audit.kind === 'outside') return ['outside']
  const asked = sections?.flatMap((id) => sectionBy(id) ?? []) ?? SECTION_IDS
  const ofLength = (id: SectionId) =>
    length === undefined && sections !== undefined ? true : isOfLength(id, length ?? 'client')
  const first: SectionId[] = length === 'board' ? [] : ['cover']
  return [...new Set<SectionId>([...first, ...asked])].filter(
    (id) => ofLength(id) && hasContent(id, { audit, previous, leftOut, wording }),
  )
}

function byId(checks: readonly CheckResult[]): ReadonlyMap<string, CheckResult> {
  return new Map(checks.map((check) => [check.id, check]))
}
