import type { RenderedReport } from '#shared/host/results'
import type { TeamAudit } from '#shared/team/model'
import type { TeamSectionId } from '#shared/team/report-sections'
import { nameIn, senderOf } from '../names'
import { checkLogo } from '../logo'
import { foot, runningHead } from '../pdf/furniture'
import { renderPdf } from '../pdf/pdfmake'
import type { ReportNode } from '../pdf/types'
import { shortenedName } from '../shorten'
import { teamContext, type TeamContext, type TeamReportOptions } from './context'
import { unprintableIn } from '../unprintable'
import { flowing } from './flow'
import { teamSectionNodes } from './section-nodes'

/** Sections that share a page with no other. */
const ALONE: readonly TeamSectionId[] = ['cover', 'summary']

/** Maximum letters of the sender and the brand on one line. */
const [HEAD, FOOT] = [56, 34]

/** A team's report as PDF bytes, computed only from its audit and the consultant's choices. */
export async function renderTeamReport(team: TeamAudit, options: TeamReportOptions): Promise<RenderedReport> {
  checkLogo(options.logo)
  const context = teamContext(team, options)
  const { translator } = context
  const [sender, brand] = [senderOf(context), nameIn(translator, team.brand)]
  const name = translator.t('team.title', { brand })
  const printed = await renderPdf(
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
  const { company, name: consultant } = options.consultant
  const people = team.people.map((person) => person.name)
  return { ...printed, unprintable: unprintableIn([team.brand, ...people, company, consultant]) }
}

function contentOf(context: TeamContext): ReportNode[] {
  const sections = teamSectionNodes(context)
  if (context.length === 'board') return sections.map(({ node }) => node)
  const runs: ReportNode[] = []
  let run: typeof sections = []
  const flow = () => {
    runs.push(
      ...flowing(
        run.map(({ node }) => node),
        context.language,
      ),
    )
    run = []
  }
  for (const section of sections) {
    if (!ALONE.includes(section.id)) {
      run.push(section)
      continue
    }
    flow()
    runs.push(section.node)
  }
  flow()
  return runs
}
