import { AppError } from '#shared/model/app-error'
import { merge } from '#shared/records/merge'
import { db } from './database'
import { groundsOf } from './grounds'
import { moment } from './new-id'
import { storeRecords } from './store-records'
import { existing } from './existing'

/** Takes one import back: the records are then what all other files say. What was typed or linked meanwhile stays, as do later imports. */
export async function takeOut(workspace: string, id: string): Promise<void> {
  const row = await db.imports.get(id)
  if (!row || row.takenBack !== null) return
  if (row.brought === null) throw new AppError('import.notRemovable')
  const { extracts: ids, files, before } = row.brought
  await remerge(workspace, new Set(ids), async () => {
    await db.extracts.bulkDelete(ids)
    for (const file of [...files, ...before.map((source) => source.file)]) {
      // A later import may have given the file again, an earlier one may be gone as well.
      const isLeft = (await db.extracts.where('[workspace+source]').equals([workspace, file]).count()) > 0
      const known = before.find((source) => source.file === file)
      if (!isLeft) await db.sources.delete([workspace, file])
      else if (known) await db.sources.put(known)
    }
    await db.imports.update(id, { takenBack: moment() })
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
