import { createTranslator, type Translator } from '#shared/locale/translator'
import type { Logo } from '#shared/host/results'
import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import type { TeamAudit } from '#shared/team/model'
import { readableOnWhite, seenOnWhite } from '../accent'
import { nameIn } from '../names'
import { COLORS } from '../pdf/theme'
import type { StackNode } from '../pdf/types'

/** Two pages for the board, or the full report for those who do the work. */
export type TeamLength = 'board' | 'client'

/** The consultant's choices for a team's report. */
export interface TeamReportOptions {
  language: Language
  consultant: Consultant
  logo?: Logo | null
  length: TeamLength
}

/** The input of a team report's pages: only its audit. */
export interface TeamContext extends TeamReportOptions {
  team: TeamAudit
  translator: Translator
  accent: string
  accentText: string
}

/** One or more pages of a team's report. */
export type TeamSection = (context: TeamContext) => StackNode

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

/** The names of several voices, for a sentence. */
export function namesOf(ids: readonly (string | null)[], context: TeamContext): string[] {
  return ids.map((id) => voiceName(id, context))
}
