import { hasContent } from '#shared/report/sections'
import type { ReportContext, Section } from '../section'
import { anomaly } from './anomaly'
import { categorySections } from './category'
import { comparison } from './comparison'
import { cover } from './cover'
import { method } from './method'
import { plan } from './plan'
import { productive } from './productive'
import { progress } from './progress'
import { summary } from './summary'
import { unmeasured } from './unmeasured'

/** The report's sections, in their usual order. */
export const SECTIONS: readonly Section[] = [
  cover,
  summary,
  comparison,
  ...categorySections,
  productive,
  anomaly,
  unmeasured,
  plan,
  progress,
  method,
]

/** The sections of one report: those the consultant asked for, in that order, behind the cover. */
export function sectionsOf(context: ReportContext): Section[] {
  const { sections: asked } = context
  const chosen = asked
    ? [cover, ...asked.flatMap((id) => SECTIONS.filter((section) => section.id === id && section !== cover))]
    : SECTIONS
  return [...new Set(chosen)].filter(({ id }) => hasContent(id, context))
}
