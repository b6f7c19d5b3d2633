import { findingsOf } from '#shared/audit/engine/findings'
import type { Audit, CheckResult } from '#shared/model/audit'
import { postsBehind } from '../overview/posts-behind'

/** Maximum length, in characters, of a quotation when nothing is selected. */
const LONGEST = 320

/**
 * The most serious risk that this post is evidence for; otherwise the best strength it is evidence for; otherwise the most serious risk.
 */
export function findingOn(post: string, audit: Audit): CheckResult | undefined {
  const { risks, strengths } = findingsOf(audit)
  const all = [...risks, ...strengths].map(({ check }) => check)
  return all.find((check) => postsBehind(check, audit).ids.includes(post)) ?? all[0]
}

/** The beginning of a text, cut at the end of a sentence or a word. */
export function beginning(text: string): string {
  const whole = text.trim().replaceAll(/\s+/gu, ' ')
  if (whole.length <= LONGEST) return whole
  const cut = whole.slice(0, LONGEST)
  const sentence = /^.*[.!?…](?=\s)/su.exec(cut)?.[0] ?? ''
  if (sentence.length >= LONGEST / 3) return sentence
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`
}
