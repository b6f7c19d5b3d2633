import type { FiguresRow } from '#renderer/store/rows'

/** What the imported files say of the client where its description may be silent; null: nothing. */
export interface Found {
  headline: string | null
  followers: number | null
  pageFollowers: number | null
}

/** The headline of the profile and the newest numbers of followers that the files gave. */
export function foundIn(figures: Pick<FiguresRow, 'measures' | 'profile'> | undefined): Found {
  const newest = (who: 'person' | 'page') =>
    (figures?.measures ?? [])
      .filter((measure) => measure.who === who && measure.metric === 'followersTotal')
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]?.value ?? null
  return {
    headline: figures?.profile?.headline?.trim() || null,
    followers: newest('person'),
    pageFollowers: newest('page'),
  }
}
