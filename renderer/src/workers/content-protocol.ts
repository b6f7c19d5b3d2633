import type { LabelProposal } from '#shared/labelling/types'
import type { PageTerm } from '#shared/labelling/page-terms'

/** What the content screen asks of its worker. */
export type ContentRequest = { id: number } & (
  { kind: 'about'; workspace: string; post: string } | { kind: 'search'; workspace: string; query: string }
)

/** The whole text of a post, and why it is labelled as it is. */
export interface About {
  text: string | null
  sharedTitle: string | null
  sharedUrl: string | null
  media: string | null
  ownReplies: number | null
  figures: Record<string, number>
  proposal: LabelProposal
  terms: PageTerm[]
}

/** Ids of the posts that match, best first, and the words (folded) by which they do. */
export interface Found {
  ids: string[]
  terms: string[]
}

/** What the worker answers. */
export type ContentAnswer = { id: number } & (
  { kind: 'about'; about: About | null } | { kind: 'search'; found: Found } | { kind: 'fault'; text: string }
)
