import { AppError } from '#shared/model/app-error'
import { merge } from '#shared/records/merge'
import { db } from './database'
import { groundsOf } from './grounds'
import { moment } from './new-id'
import { storeRecords } from './store-records'
import { existing } from './existing'

/** Undoes one import: the records become the merge of all other files. What was typed or linked since stays, as do later imports. */
export async function takeOut(workspace: string, id: string): Promise<void> {
  const row = await db.imports.get(id)
  if (!row || row.takenBack !== null) return
  if (row.brought === null) throw new AppError('import.notRemovable')
  const { extracts: ids, files, before } = row.brought
  await remerge(workspace, new Set(ids), async () => {
    await db.extracts.bulkDelete(ids)
    for (const file of [...files, ...before.map((source) => source.file)]) {
      // A later import may have included the file again, or an earlier one may have been undone as well.
      const isLeft = (await db.extracts.where('[workspace+source]').equals([workspace, file]).count()) > 0
      const known = before.find((source) => source.file === file)
      if (!isLeft) await db.sources.delete([workspace, file])
      else if (known) await db.sources.put(known)
    }
    await db.imports.update(id, { takenBack: moment() })
  })
}

/** Restores the files a removal set aside under this id, with the post links of their outcomes. */
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
      // An outcome that exists again keeps its current row.
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
