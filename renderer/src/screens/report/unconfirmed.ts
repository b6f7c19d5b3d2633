import type { Audit } from '#shared/model/audit'

/** What the report would hand over without anybody having read it: labels that count as proposed, and proposed answers. */
export function unconfirmedIn({ posts }: Pick<Audit, 'posts'>): { labels: number; answers: number } {
  const proposed = posts.filter(({ who, labelSource }) => who === 'person' && labelSource === 'proposed')
  return {
    labels: proposed.filter(({ undecided }) => undecided === undefined).length,
    answers: proposed.reduce((sum, { answers }) => sum + answers.length, 0),
  }
}
