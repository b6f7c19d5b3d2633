import { db, RECORD_TABLES } from './database'
import type { Undo } from './labels'
import { TYPED } from './observations-extract'
import { existing } from './workspaces'

/** Remembers the imported records of a client as they are now; returns what puts them back. What was typed meanwhile stays. */
export async function keepRecords(workspace: string): Promise<Undo> {
  const of = { workspace }
  const { row, posts, figures, outcomes, sources, extracts } = await db.transaction(
    'r',
    RECORD_TABLES,
    async () => ({
      row: await existing(workspace),
      posts: await db.posts.where(of).toArray(),
      figures: await db.figures.get(workspace),
      outcomes: await db.outcomes.where(of).toArray(),
      sources: await db.sources.where(of).toArray(),
      extracts: await db.extracts.where(of).toArray(),
    }),
  )
  return async () => {
    await db.transaction('rw', RECORD_TABLES, async () => {
      const { change } = await existing(workspace)
      await db.posts.where(of).delete()
      await db.sources.where(of).delete()
      await db.extracts.where(of).delete()
      await db.figures.delete(workspace)
      await db.outcomes
        .where(of)
        .filter(({ source }) => source !== TYPED)
        .delete()
      await db.posts.bulkPut(posts)
      await db.sources.bulkPut(sources)
      await db.extracts.bulkPut(extracts)
      if (figures) await db.figures.put(figures)
      await db.outcomes.bulkPut(outcomes.filter(({ source }) => source !== TYPED))
      const { files, posts: count, dataTo } = row
      await db.workspaces.update(workspace, {
        files,
        posts: count,
        dataTo,
        change: change + 1,
        recordsChange: change + 1,
      })
    })
  }
}
