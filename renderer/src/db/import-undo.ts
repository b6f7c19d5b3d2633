import { db } from './database'
import type { Undo } from './labels'
import { TYPED } from './observations-extract'
import { existing } from './workspaces'

/** Remembers the imported records of a client as they are now; returns what puts them back. What was typed meanwhile stays. */
export async function keepRecords(workspace: string): Promise<Undo> {
  const tables = [db.workspaces, db.posts, db.figures, db.outcomes, db.sources]
  const of = { workspace }
  const { row, posts, figures, outcomes, sources } = await db.transaction('r', tables, async () => ({
    row: await existing(workspace),
    posts: await db.posts.where(of).toArray(),
    figures: await db.figures.get(workspace),
    outcomes: await db.outcomes.where(of).toArray(),
    sources: await db.sources.where(of).toArray(),
  }))
  return async () => {
    await db.transaction('rw', tables, async () => {
      const { change } = await existing(workspace)
      await db.posts.where(of).delete()
      await db.sources.where(of).delete()
      await db.figures.delete(workspace)
      await db.outcomes
        .where(of)
        .filter(({ source }) => source !== TYPED)
        .delete()
      await db.posts.bulkPut(posts)
      await db.sources.bulkPut(sources)
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
