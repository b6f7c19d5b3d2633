import {
  categoryOfSection,
  hasContent,
  sectionBy,
  SECTION_IDS,
  type OwnSectionId,
  type SectionId,
} from '#shared/report/sections'
import type { ReportContext, Section } from '../section'
import { anomaly } from './anomaly'
import { categorySection } from './category'
import { comparison } from './comparison'
import { cover } from './cover'
import { method } from './method'
import { plan } from './plan'
import { productive } from './productive'
import { progress } from './progress'
import { results } from './results'
import { summary } from './summary'
import { unmeasured } from './unmeasured'

const OWN: Readonly<Record<OwnSectionId, Section>> = {
  cover,
  summary,
  comparison,
  results,
  productive,
  anomaly,
  unmeasured,
  plan,
  progress,
  method,
}

/** The report's sections; their ids and order are those of `shared/report/sections`. */
export const SECTIONS: readonly Section[] = SECTION_IDS.map(sectionOf)

/** The sections of one report: those the consultant asked for, in that order, behind the cover. */
export function sectionsOf(context: ReportContext): Section[] {
  const asked = context.sections?.flatMap((id) => sectionBy(id) ?? []) ?? SECTION_IDS
  return [...new Set<SectionId>(['cover', ...asked])].filter((id) => hasContent(id, context)).map(sectionOf)
}

function sectionOf(id: SectionId): Section {
  const category = categoryOfSection(id)
  return category === null ? OWN[id as OwnSectionId] : categorySection(category)
}
