import { handLabels } from '#shared/audit/support/hand-labels'
import type { Audit } from '#shared/model/audit'
import type { Client } from '#shared/model/client'
import type { Who } from '#shared/model/primitives'
import type { Records } from '#shared/model/records'
import type { TeamPerson } from './employer'

/** A post of the period with its text, which only the team's audit compares, and the answers confirmed by a person. */
export interface TeamText {
  id: string
  text: string
  confirmed: readonly number[]
}

/** One voice of a team: its own audit, and the texts of its posts. */
export interface Voice {
  audit: Audit
  texts: readonly TeamText[]
}

/** One person of a team. */
export interface Member extends Voice {
  /** The person's sub-folder. */
  folder: string
  entry: TeamPerson | null
}

/** The texts of a voice's posts in its audit's period. */
export function textsOf(
  { posts }: Pick<Audit, 'posts'>,
  records: Pick<Records, 'posts'>,
  client: Pick<Client, 'labels' | 'validation' | 'rules'>,
  who: Who,
): TeamText[] {
  const listed = new Set(posts.flatMap((post) => (post.who === who ? [post.id] : [])))
  const find = handLabels(client)
  return records.posts
    .filter(({ id }) => listed.has(id))
    .map((post) => ({ id: post.id, text: post.text ?? '', confirmed: find(post)?.answers ?? [] }))
}
