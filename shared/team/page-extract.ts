import type { Extract } from '#shared/records/extract'

/** The page's part of an employer's file, and those of its outcomes that name one of the person's posts. */
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

/** The number of rows about a person in an employer's file, which cannot be attributed to anyone. */
export function personRows({ posts, measures }: Extract): number {
  return [...posts, ...measures].filter(({ who }) => who === 'person').length
}
