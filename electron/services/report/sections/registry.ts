import { categoryOfSection, SECTION_IDS, type OwnSectionId, type SectionId } from '#shared/report/sections'
import type { Section } from '../section'
import { anomaly } from './anomaly'
import { categorySection } from './category'
import { closing } from './closing'
import { comparison } from './comparison'
import { cover } from './cover'
import { foreword } from './foreword'
import { method } from './method'
import { outside } from './outside'
import { pieces } from './pieces'
import { plan } from './plan'
import { productive } from './productive'
import { progress } from './progress'
import { results } from './results'
import { summary } from './summary'
import { unmeasured } from './unmeasured'

const OWN: Readonly<Record<OwnSectionId, Section>> = {
  outside,
  cover,
  foreword,
  summary,
  comparison,
  results,
  productive,
  anomaly,
  unmeasured,
  plan,
  progress,
  closing,
  method,
  pieces,
}

/** The report's sections; ids and order come from `shared/report/sections`. */
export const SECTIONS: readonly Section[] = SECTION_IDS.map(sectionOf)

/** The section with an id. */
export function sectionOf(id: SectionId): Section {
  const category = categoryOfSection(id)
  return category === null ? OWN[id as OwnSectionId] : categorySection(category)
}
