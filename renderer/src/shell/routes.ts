/** A client's tabs, in the order of their shortcuts Ctrl 1 to 7. */
export const TABS = ['overview', 'data', 'content', 'comparison', 'results', 'report', 'audit'] as const

export type Tab = (typeof TABS)[number]

/** An employer's tabs, in the order of their shortcuts Ctrl 1 to 6. */
export const TEAM_TABS = ['people', 'questions', 'compare', 'data', 'content', 'report'] as const

export type TeamTab = (typeof TEAM_TABS)[number]

/** As many posts as an address may name before it gets too long. */
export const MOST_POSTS = 1_000

/** The addresses of the screens (after the #). */
export const paths = {
  clients: '/',
  archived: '/archived',
  grid: '/grid',
  settings: '/settings',
  help: '/help',
  /** A client where it was left. */
  client: (client: string) => `/c/${client}`,
  tab: (client: string, tab: Tab) => `/c/${client}/${tab}`,
  team: (employer: string, tab: TeamTab) => `/e/${employer}/${tab}`,
  /** These posts on the content screen: the link from any figure to what is behind it. */
  posts: (client: string, posts: readonly string[]) =>
    `/c/${client}/content?posts=${posts.map(encodeURIComponent).join(',')}`,
  /** A check on the audit screen. */
  check: (client: string, check: string) => `/c/${client}/audit?check=${check}`,
} as const
