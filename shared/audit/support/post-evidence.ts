import type { EvidenceId } from '#shared/locale/keys'
import type { EvidenceTable } from '#shared/model/audit'
import type { Period } from '#shared/model/primitives'
import type { Post } from '#shared/model/records'
import { monthsOf } from '../../time/days'
import { evidenceTable, type Columns, type TableFacts } from './evidence'
import { titleOf } from './post-title'

type Cell = EvidenceTable['rows'][number][number]

/** A table with one row per post, each row bound to its post. */
export function postTable<P extends { id: string }>(
  id: EvidenceId,
  columns: Columns,
  posts: readonly P[],
  row: (post: P) => Cell[],
  facts?: TableFacts,
): EvidenceTable {
  return evidenceTable(
    id,
    columns,
    posts.map(row),
    posts.map((post) => post.id),
    facts,
  )
}

/** First words of a post, or its address; a dash where it has neither, because an id of ours says nothing to a reader. */
export function nameOf(post: Post): string {
  return titleOf(post) ?? post.url ?? '–'
}

/** Counts by month of the period (every month, in order) and class: rows `[month, count of classes[0], …]`. */
export function countByMonth(
  { from, to }: Period,
  posts: readonly Post[],
  dayOf: ReadonlyMap<string, string>,
  classes: readonly string[],
  classOf: (post: Post) => string,
): Cell[][] {
  const counts = new Map(monthsOf(from, to).map((month) => [month, classes.map(() => 0)]))
  for (const post of posts) {
    const row = counts.get((dayOf.get(post.id) ?? post.publishedAt).slice(0, 7))
    const index = classes.indexOf(classOf(post))
    if (row && index >= 0) row[index] = (row[index] ?? 0) + 1
  }
  return [...counts].map(([month, row]) => [month, ...row])
}

/** The last posts of a list in order of time, newest first. */
export function latest<P>(posts: readonly P[], count: number): P[] {
  return posts.slice(-count).reverse()
}
