import { createTranslator, type Translator } from '#shared/locale/translator'
import type { Logo } from '#shared/host/results'
import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import type { TeamAudit, TeamVoice } from '#shared/team/model'
import { readableOnWhite, seenOnWhite } from '../accent'
import { nameIn } from '../names'
import { COLORS } from '../pdf/theme'
import type { ReportNode } from '../pdf/types'

/** Two pages, or the report for those who do the work. */
export type TeamLength = 'board' | 'client'

/** What the consultant decides about a team's report. */
export interface TeamReportOptions {
  language: Language
  consultant: Consultant
  logo?: Logo | null
  length: TeamLength
}

/** What the pages of a team's report print from: its audit alone. */
export interface TeamContext extends TeamReportOptions {
  team: TeamAudit
  translator: Translator
  accent: string
  accentText: string
}

/** A page or more of a team's report. */
export type TeamSection = (context: TeamContext) => ReportNode

/** From so many labelled posts on a share stands without its count being said small. */
export const ENOUGH = 12

/** The audit with the consultant's choices and their defaults. */
export function teamContext(team: TeamAudit, options: TeamReportOptions): TeamContext {
  const accent = seenOnWhite(options.consultant.color ?? COLORS.accent)
  return {
    ...options,
    team,
    translator: createTranslator(options.language),
    accent,
    accentText: readableOnWhite(accent),
  }
}

/** The name of a voice; null is the page. */
export function voiceName(id: string | null, { team, translator }: TeamContext): string {
  const person = team.people.find((each) => each.id === id)
  return nameIn(translator, person?.name ?? team.brand)
}

/** A list of names as a sentence has it. */
export function namesOf(ids: readonly (string | null)[], context: TeamContext): string[] {
  return ids.map((id) => voiceName(id, context))
}

/** The letters that stand for each person in a drawing: initials, with a number where two have the same. */
export function initials({ people }: TeamAudit): Map<string, string> {
  const short = people.map(({ name }) =>
    name
      .split(/[\s-]+/u)
      .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
      .slice(0, 3)
      .join('')
      .toLocaleUpperCase(),
  )
  return new Map(
    people.map(({ id }, index) => {
      const own = short[index] ?? ''
      const before = short.slice(0, index).filter((other) => other === own).length
      return [id, short.filter((other) => other === own).length > 1 ? `${own}${before + 1}` : own]
    }),
  )
}

/** How many posts of a voice are about the brand or its trades. */
export function aboutTrade({ subjects }: TeamVoice['spoken']): number {
  return subjects.brand + subjects.trade
}
