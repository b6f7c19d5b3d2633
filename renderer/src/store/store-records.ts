import type { Outcome, Records } from '#shared/model/records'
import { bulkDay } from '#shared/records/newest-day'
import { db, RECORD_TABLES } from './database'
import { newId } from './new-id'
import { TYPED } from './typed'
import { outcomeKey } from './outcome-key'
import type { OutcomeRow, PostChunkRow } from './rows'
import { existing } from './existing'

/** Posts per row of the database. */
const CHUNK = 1000

/**
 * Replaces a client's records with merged ones, together with `change` to the files they came from; all or nothing. False if the records
 * have changed since `seen`: they must be merged again.
 */
export async function storeRecords(
  workspace: string,
  seen: number,
  records: Records,
  change: () => Promise<void>,
): Promise<boolean> {
  return db.transaction('rw', RECORD_TABLES, async () => {
    const row = await existing(workspace)
    if (row.recordsChange !== seen) return false
    await change()
    await write(workspace, records)
    const changes = row.change + 1
    await db.workspaces.update(workspace, {
      change: changes,
      recordsChange: changes,
      files: await db.sources.where({ workspace }).count(),
      posts: records.posts.length,
      dataTo: bulkDay(records, row.client.timezone),
    })
    return true
  })
}

async function write(
  workspace: string,
  { posts, outcomes, activities, measures, demographics, profile }: Records,
): Promise<void> {
  await db.posts.where({ workspace }).delete()
  await db.posts.bulkPut(chunksOf(workspace, posts))
  await db.figures.put({ workspace, activities, measures, demographics, profile })
  const known = await db.outcomes.where({ workspace }).toArray()
  const rows = outcomeRows(workspace, outcomes, known)
  const ids = new Set(rows.map(({ id }) => id))
  await db.outcomes.bulkDelete(
    known.filter(({ id, source }) => source !== TYPED && !ids.has(id)).map(({ id }) => id),
  )
  await db.outcomes.bulkPut(rows)
}

/** Posts as they are stored. */
export function chunksOf(workspace: string, posts: Records['posts']): PostChunkRow[] {
  return Array.from({ length: Math.ceil(posts.length / CHUNK) }, (_, index) => ({
    workspace,
    index,
    posts: posts.slice(index * CHUNK, (index + 1) * CHUNK),
  }))
}

/** Outcomes keep their row, and with it the consultant's link; a typed one stays typed even if a file says the same. */
function outcomeRows(
  workspace: string,
  outcomes: readonly Outcome[],
  known: readonly OutcomeRow[],
): OutcomeRow[] {
  const rows = new Map<string, OutcomeRow[]>()
  for (const row of known) rows.set(outcomeKey(row), [...(rows.get(outcomeKey(row)) ?? []), row])
  return outcomes.map((outcome) => {
    const row = rows.get(outcomeKey(outcome))?.shift()
    const link = row?.link
    return {
      ...outcome,
      id: row?.id ?? newId(),
      workspace,
      postId: link === undefined ? outcome.postId : (row?.postId ?? null),
      ...(link !== undefined && { link }),
      ...(row?.source === TYPED && { source: TYPED }),
    }
  })
}
