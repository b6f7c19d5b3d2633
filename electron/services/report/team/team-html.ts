import type { TeamAudit } from '#shared/team/model'
import { htmlPage } from '../html/html-page'
import { toHtml } from '../html/to-html'
import { checkLogo } from '../logo'
import { nameIn, senderOf } from '../names'
import { teamContext, type TeamReportOptions } from './context'
import { teamFacts } from './facts'
import { teamAnchorOf, teamSectionNodes } from './section-nodes'

/** The same team's report as one self-contained HTML page. */
export function teamHtml(team: TeamAudit, options: TeamReportOptions): Uint8Array {
  checkLogo(options.logo)
  const context = teamContext(team, options)
  const { translator, language, accent, accentText } = context
  const { t } = translator
  const brand = nameIn(translator, team.brand)
  // The page header replaces the cover.
  const printed = context.printed.filter((id) => id !== 'cover')
  return htmlPage({
    language,
    accent,
    accentText,
    sender: senderOf(context),
    logo: context.logo ?? null,
    title: t('team.title', { brand }),
    heading: t('team.cover.title'),
    subject: brand,
    below: t('team.cover.subtitle', { n: team.people.length }),
    facts: teamFacts(context),
    navigation: {
      label: t('document.contents.title'),
      items: printed.map((id) => ({ anchor: teamAnchorOf(id), name: t(`team.${id}.head`) })),
    },
    sections: teamSectionNodes({ ...context, printed }).map(({ node }) => toHtml(node)),
  })
}
