import type { CheckId } from '#shared/audit/catalogue'
import type { Finding } from '#shared/audit/engine/findings'

const RISKS = 5
const STRENGTHS = 1

/** The core of the method, always shown: one post that accounts for all the reach, and an employer's page dwarfed by the profile. */
const ALWAYS: readonly CheckId[] = ['RR-3', 'BA-6']

/** The findings shown on the overview: the costliest risks, always including the core ones, and at least one strength. */
export function shownFindings(risks: readonly Finding[], strengths: readonly Finding[]): Finding[] {
  const room = RISKS + Math.max(0, STRENGTHS - strengths.length)
  const pinned = risks.filter(({ check }) => ALWAYS.includes(check.id))
  const others = risks.filter((risk) => !pinned.includes(risk)).slice(0, Math.max(0, room - pinned.length))
  return [
    ...risks.filter((risk) => pinned.includes(risk) || others.includes(risk)),
    ...strengths.slice(0, Math.max(STRENGTHS, RISKS + STRENGTHS - risks.length)),
  ]
}
