import { nameIn } from '../names'
import type { TeamContext } from './context'

/** What stands below the title of a team's report: its date, its period, and whom it is for. */
export function teamFacts({ team, translator }: TeamContext): string[] {
  const { from, to } = team.period
  return [
    translator.date(team.asOf, 'long'),
    translator.t('report.cover.span', { from, to }),
    translator.t('team.cover.confidential', { brand: nameIn(translator, team.brand) }),
  ]
}
