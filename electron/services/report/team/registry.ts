import type { TeamSectionId } from '#shared/team/report-sections'
import { teamAnswers } from './answers'
import type { TeamSection } from './context'
import { teamCopies } from './copies'
import { teamCover } from './cover'
import { matrix } from './matrix'
import { teamMethod } from './method'
import { teamPeople } from './people'
import { teamPersons } from './persons'
import { boardQuestions, teamSummary } from './summary'
import { teamThemes } from './themes'
import { teamVoice } from './voice'

/** The sections of a team's report; ids and order come from `shared/team/report-sections`. */
export const TEAM_SECTIONS: Readonly<Record<TeamSectionId, TeamSection>> = {
  cover: teamCover,
  summary: teamSummary,
  people: teamPeople,
  matrix: (context) => (context.length === 'board' ? boardQuestions : matrix)(context),
  answers: teamAnswers,
  themes: teamThemes,
  copies: teamCopies,
  voice: teamVoice,
  person: teamPersons,
  method: teamMethod,
}
