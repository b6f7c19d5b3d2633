import type { Finding } from '#shared/audit/engine/findings'

const RISKS = 5
const STRENGTHS = 1

/** What the method is about: one post that is all the reach, and a profile beside which its employer's page is small. */
const ALWAYS: readonly string[] = ['RR-3', 'BA-6']

/** The findings that stand on the overview at once: the dearest risks, always those of the thesis, and a strength. */
export function shownFindings(risks: readonly Finding[], strengths: readonly Finding[]): Finding[] {
  const room = RISKS + Math.max(0, STRENGTHS - strengths.length)
  const pinned = risks.filter(({ check }) => ALWAYS.includes(check.id))
  const others = risks.filter((risk) => !pinned.includes(risk)).slice(0, Math.max(0, room - pinned.length))
  return [
    ...risks.filter((risk) => pinned.includes(risk) || others.includes(risk)),
    ...strengths.slice(0, Math.max(STRENGTHS, RISKS + STRENGTHS - risks.length)),
  ]
}
