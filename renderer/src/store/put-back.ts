import { merge } from '#shared/records/merge'
import { db } from './database'
import { groundsOf } from './grounds'
import { storeRecords } from './store-records'
import { existing } from './workspaces'
import type { SourceRow } from './rows'

/** What one import brought, by its keys: enough to take it out again. */
export interface Brought {
  /** Ids of the extracts that were new. */
  extracts: readonly string[]
  /** Files that were new. */
  files: readonly string[]
  /** What was said before of files that were known already. */
  before: readonly SourceRow[]
}

/** Takes out what one import brought: the records are then what all other files say. What was typed or linked meanwhile stays. */
export async function takeOut(workspace: string, { extracts: ids, files, before }: Brought): Promise<void> {
  await remerge(workspace, new Set(ids), async () => {
    await db.extracts.bulkDelete([...ids])
    await db.sources.bulkDelete(files.map((file): [string, string] => [workspace, file]))
    await db.sources.bulkPut([...before])
  })
}

/** Puts back what the removal of files set aside under this id, with the links that results of it had. */
export async function putBack(workspace: string, id: string): Promise<void> {
  const aside = await db.removed.get(id)
  if (!aside) return
  const { sources, extracts, outcomes } = aside
  await remerge(
    workspace,
    new Set(),
    async () => {
      await db.sources.bulkPut(sources)
      await db.extracts.bulkPut(extracts)
      // A result that is there again keeps the row it has.
      const present = new Set(await db.outcomes.where({ workspace }).primaryKeys())
      await db.outcomes.bulkPut(outcomes.filter((row) => !present.has(row.id)))
      await db.removed.delete(id)
    },
    extracts,
  )
}

async function remerge(
  workspace: string,
  without: ReadonlySet<string>,
  change: () => Promise<void>,
  more: Parameters<typeof merge>[0] = [],
): Promise<void> {
  for (;;) {
    const { client, recordsChange } = await existing(workspace)
    const { extracts, known } = await groundsOf(workspace, without)
    const { records } = merge([...extracts, ...more], { timezone: client.timezone, known })
    if (await storeRecords(workspace, recordsChange, records, change)) return
  }
}
