import { AppError } from '#shared/model/app-error'
import { merge } from '#shared/records/merge'
import { db } from './database'
import { groundsOf } from './grounds'
import { moment, newId } from './new-id'
import { storeRecords } from './store-records'
import { existing } from './existing'

/**
 * Removes files from a client: its records become the merge of the remaining ones. What was typed, labelled or linked by hand stays.
 * Returns the id for `putBack`, under which the files' data is set aside. Throws `import.notRemovable` if a file was imported before
 * extracts were kept.
 */
export async function removeFiles(workspace: string, files: readonly string[]): Promise<string> {
  const id = newId()
  for (;;) {
    const { client, recordsChange } = await existing(workspace)
    const { extracts, known, isWhole } = await groundsOf(workspace)
    if (!isWhole) throw new AppError('import.notRemovable')
    const rest = extracts.filter(({ source }) => !files.includes(source))
    const { records } = merge(rest, { timezone: client.timezone, known })
    const keys = files.map((file) => [workspace, file])
    const isStored = await storeRecords(workspace, recordsChange, records, async () => {
      const aside = {
        id,
        workspace,
        at: moment(),
        sources: await db.sources.where('[workspace+file]').anyOf(keys).toArray(),
        extracts: await db.extracts.where('[workspace+source]').anyOf(keys).toArray(),
        outcomes: await db.outcomes
          .where({ workspace })
          .filter(({ source, link }) => link !== undefined && files.includes(source))
          .toArray(),
      }
      await db.removed.put(aside)
      await db.extracts.where('[workspace+source]').anyOf(keys).delete()
      await db.sources.where('[workspace+file]').anyOf(keys).delete()
    })
    if (isStored) return id
  }
}
