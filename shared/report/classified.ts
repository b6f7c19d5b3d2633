import type { Audit } from '#shared/model/audit'

/** How many posts of one side have a subject that counts, and how many of those the consultant confirmed, one by one or by a rule; the others are proposals. */
export function classified(
  { posts }: Pick<Audit, 'posts'>,
  side: 'person' | 'page',
): { n: number; confirmed: number } {
  const labelled = posts.filter(
    ({ who, labelSource, undecided }) => who === side && labelSource !== 'none' && !undecided,
  )
  return {
    n: labelled.length,
    confirmed: labelled.filter(({ labelSource }) => labelSource === 'client').length,
  }
}

/** What to say of the subjects of both sides where some are only proposed; null where all are confirmed. */
export function proposedSubjects(
  audit: Pick<Audit, 'posts'>,
): { person: number; page: number; pagePosts: number } | null {
  const [person, page] = [classified(audit, 'person'), classified(audit, 'page')]
  const isWhole = person.confirmed === person.n && page.confirmed === page.n
  return isWhole ? null : { person: person.confirmed, page: page.confirmed, pagePosts: page.n }
}
