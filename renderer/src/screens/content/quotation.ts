import { findingsOf } from '#shared/audit/engine/findings'
import type { Audit, CheckResult } from '#shared/model/audit'
import { postsBehind } from '../overview/posts-behind'

/** Letters of a quotation where nothing is selected. */
const LONGEST = 320

/** The gravest finding whose posts this one is among, else the best that goes well, else the gravest of all. */
export function findingOn(post: string, audit: Audit): CheckResult | undefined {
  const { risks, strengths } = findingsOf(audit)
  const all = [...risks, ...strengths].map(({ check }) => check)
  return all.find((check) => postsBehind(check, audit).ids.includes(post)) ?? all[0]
}

/** The beginning of a text, to the end of a sentence or of a word. */
export function beginning(text: string): string {
  const whole = text.trim().replaceAll(/\s+/gu, ' ')
  if (whole.length <= LONGEST) return whole
  const cut = whole.slice(0, LONGEST)
  const sentence = /^.*[.!?…](?=\s)/su.exec(cut)?.[0] ?? ''
  if (sentence.length >= LONGEST / 3) return sentence
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))}…`
}
