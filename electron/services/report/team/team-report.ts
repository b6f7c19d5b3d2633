import type { TeamAudit } from '#shared/team/model'
import { nameIn, senderOf } from '../names'
import { checkLogo } from '../logo'
import { foot, runningHead } from '../pdf/furniture'
import { measureHeights, renderPdf } from '../pdf/pdfmake'
import { MAX_HEIGHT, PX } from '../pdf/theme'
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

/** Letters of a sender and of a brand on one line. */
const [HEAD, FOOT] = [56, 34]

/** The report of a team as PDF bytes, a function of its audit and the consultant's choices alone. */
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
  const nodes = printed.map((section) => section(context))
  const [themes, copies] = [teamThemes, teamCopies].map((section) => printed.indexOf(section))
  if (themes === undefined || copies !== themes + 1) return nodes
  // Repeats follow the themes where their page holds both.
  const [first, second] = [nodes[themes], nodes[copies]]
  if (first === undefined || second === undefined) return nodes
  const both: ReportNode = { stack: [first, behind(second)] }
  const [height = Infinity] = measureHeights([behind(both)], context.language)
  return height > MAX_HEIGHT ? nodes : [...nodes.slice(0, themes), both, ...nodes.slice(copies + 1)]
}

function behind(node: ReportNode): ReportNode {
  if (typeof node === 'string' || Array.isArray(node) || !('stack' in node)) return node
  const { pageBreak: _, ...rest } = node
  return {
    ...rest,
    stack: rest.stack.map((each) => (each === rest.stack[0] && isSection(each) ? behind(each) : each)),
    margin: [0, 30 * PX, 0, 0],
  }
}

function isSection(node: ReportNode): boolean {
  return typeof node === 'object' && !Array.isArray(node) && node.tag === 'Sect'
}

function hasAnswers({ team }: TeamContext): boolean {
  return team.questions.some(({ page, people }) =>
    [page, ...people].some(({ answers }) => answers.length > 0),
  )
}
