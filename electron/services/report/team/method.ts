import { ENOUGH } from '#shared/team/figures'
import { narrative } from '../narrative'
import { h2, paragraph, section, title } from '../pdf/nodes'
import { type TeamSection } from './context'

/** Who is named, and how figures are computed. */
export const teamMethod: TeamSection = (context) => {
  const { team, translator } = context
  const { t } = translator
  const { from, to } = team.period
  const parts = team.others
    ? [
        ...(team.others.posts ? [t('team.method.othersPosts', between(team.others.posts))] : []),
        ...(team.others.influence ? [t('team.method.othersInfluence', between(team.others.influence))] : []),
        ...(team.others.audience ? [t('team.method.othersAudience', between(team.others.audience))] : []),
      ]
    : []
  return section(t('team.method.head'), [
    title(t('team.method.title')),
    ...narrative('method', context),
    h2(t('team.method.consent')),
    paragraph(t('team.method.consentText')),
    h2(t('team.method.five')),
    paragraph(t('team.method.fiveText')),
    ...(parts.length > 0
      ? [paragraph(t('team.method.others', { n: team.others?.atLeast ?? 0, parts }))]
      : []),
    h2(t('team.method.never')),
    paragraph(t('team.method.neverText')),
    h2(t('team.method.counted')),
    paragraph(t('team.method.countedText', { from, to })),
    h2(t('team.method.few')),
    paragraph(t('team.method.fewText', { n: ENOUGH })),
  ])
}

function between({ low, high }: { low: number; high: number | null }): { low: number; high: number } {
  return { low, high: high ?? low }
}
