import { keepState, keptKey, keptState } from '#renderer/store/kept-state'
import { paths, TABS, TEAM_TABS, type Tab, type TeamTab } from './routes'

/** Keeps which tab of a client or an employer is open. */
export function keepTab(client: string, tab: Tab | TeamTab): void {
  keepState(keptKey(client, 'tab'), tab)
}

/** The address at which a client or an employer was left; the overview if it was never open. */
export function lastTab(client: string): string {
  const kept = keptState<string>(keptKey(client, 'tab'), '')
  const teamTab = TEAM_TABS.find((each) => each === kept)
  const tab = TABS.find((each) => each === kept)
  return teamTab && !tab ? paths.team(client, teamTab) : paths.tab(client, tab ?? 'overview')
}
