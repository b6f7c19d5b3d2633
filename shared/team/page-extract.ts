import type { Extract } from '#shared/records/extract'

/** What of an employer's file is the page's, and its results as far as they are somebody's: those that name a post of theirs. */
export function pageOf(extract: Extract, isOwn: (url: string) => boolean): Extract {
  const { posts, measures, demographics, outcomes } = extract
  const ofPage = <T extends { who: string }>(rows: readonly T[]) => rows.filter(({ who }) => who === 'page')
  return {
    ...extract,
    posts: ofPage(posts),
    activities: [],
    measures: ofPage(measures),
    demographics: ofPage(demographics),
    outcomes: outcomes.filter(({ postUrl }) => postUrl !== null && isOwn(postUrl)),
    profile: null,
  }
}

/** How many rows about a person an employer's file has: nobody could tell of whom. */
export function personRows({ posts, measures }: Extract): number {
  return [...posts, ...measures].filter(({ who }) => who === 'person').length
}
