import type { TeamAudit } from '#shared/team/model'
import { nameIn, senderOf } from '../names'
import { checkLogo } from '../logo'
import { foot, runningHead } from '../pdf/furniture'
import { renderPdf } from '../pdf/pdfmake'
import type { ReportNode } from '../pdf/types'
import { shortenedName } from '../shorten'
import { teamAnswers } from './answers'
import {
  teamContext,
  type TeamContext,
  type TeamLength,
  type TeamReportOptions,
  type TeamSection,
} from './context'
import { teamCopies } from './copies'
import { teamCover } from './cover'
import { flowing } from './flow'
import { matrix } from './matrix'
import { teamMethod } from './method'
import { teamPeople } from './people'
import { teamPersons } from './persons'
import { boardQuestions, teamSummary } from './summary'
import { teamThemes } from './themes'
import { teamVoice } from './voice'

export type { TeamLength } from './context'

const SECTIONS: Readonly<Record<TeamLength, readonly TeamSection[]>> = {
  board: [teamSummary, boardQuestions],
  client: [
    teamCover,
    teamSummary,
    teamPeople,
    matrix,
    teamAnswers,
    teamThemes,
    teamCopies,
    teamVoice,
    teamPersons,
    teamMethod,
  ],
}

/** Sections that share a page with no other; they come first. */
const ALONE: readonly TeamSection[] = [teamCover, teamSummary, boardQuestions]

/** Maximum letters of the sender and the brand on one line. */
const [HEAD, FOOT] = [56, 34]

/** A team's report as PDF bytes, computed only from its audit and the consultant's choices. */
export async function renderTeamReport(
  team: TeamAudit,
  options: TeamReportOptions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  checkLogo(options.logo)
  const context = teamContext(team, options)
  const { translator } = context
  const [sender, brand] = [senderOf(context), nameIn(translator, team.brand)]
  const name = translator.t('team.title', { brand })
  return renderPdf(
    {
      header: runningHead(shortenedName(sender, HEAD), context.accentText),
      footer: foot(translator.t('team.foot', { brand: shortenedName(brand, FOOT), date: team.asOf })),
      content: contentOf(context),
    },
    {
      title: name,
      author: sender,
      creator: sender || name,
      subject: brand,
      language: options.language,
      createdAt: new Date(`${team.asOf}T12:00:00Z`),
    },
  )
}

function contentOf(context: TeamContext): ReportNode[] {
  const printed = SECTIONS[context.length].filter(
    (section) =>
      (section !== teamPersons || context.team.people.length > 0) &&
      (section !== teamAnswers || hasAnswers(context)),
  )
  const alone = printed.filter((section) => ALONE.includes(section))
  const others = printed.filter((section) => !ALONE.includes(section))
  const nodes = (sections: readonly TeamSection[]) => sections.map((section) => section(context))
  return [...nodes(alone), ...flowing(nodes(others), context.language)]
}

function hasAnswers({ team }: TeamContext): boolean {
  return team.questions.some(({ page, people }) =>
    [page, ...people].some(({ answers }) => answers.length > 0),
  )
}
