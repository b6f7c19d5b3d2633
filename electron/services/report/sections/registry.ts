import type { Section } from '../section'
import { anomaly } from './anomaly'
import { categorySections } from './category'
import { comparison } from './comparison'
import { cover } from './cover'
import { method } from './method'
import { plan } from './plan'
import { productive } from './productive'
import { progress } from './progress'
import { summary } from './summary'

/** The report's sections, in order. */
export const SECTIONS: readonly Section[] = [
  cover,
  summary,
  comparison,
  ...categorySections,
  productive,
  anomaly,
  plan,
  progress,
  method,
]
