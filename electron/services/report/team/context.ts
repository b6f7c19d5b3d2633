import { createTranslator, type Translator } from '#shared/locale/translator'
import type { Logo } from '#shared/host/results'
import type { Consultant } from '#shared/model/client'
import type { Language } from '#shared/model/vocabulary'
import type { TeamAudit } from '#shared/team/model'
import { printedTeamSections, type TeamLength, type TeamSectionId } from '#shared/team/report-sections'
import { readableOnWhite, seenOnWhite } from '../accent'
import { nameIn } from '../names'
import { COLORS } from '../pdf/theme'
import type { StackNode } from '../pdf/types'

/** The consultant's choices for a team's report. */
export interface TeamReportOptions {
  language: Language
  consultant: Consultant
  logo?: Logo | null
  length: TeamLength
  /** Ids of the sections to print, in order (default: all of the length); the cover stays first, unknown ids are ignored. */
  sections?: readonly string[]
  /** The consultant's own paragraphs by section id. */
  narrative?: Readonly<Record<string, readonly string[]>>
}

/** The input of a team report's pages: only its audit. */
export interface TeamContext extends TeamReportOptions {
  team: TeamAudit
  translator: Translator
  /** The sections being printed, in order. */
  printed: readonly TeamSectionId[]
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
    printed: printedTeamSections(team, options),
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
