import { AppError } from '#shared/model/app-error'
import { merge } from '#shared/records/merge'
import { db } from './database'
import { groundsOf } from './grounds'
import { storeRecords } from './store-records'
import { existing } from './workspaces'

/**
 * Takes files out of a client: its records are then what the others say, as if these had never come. What was typed, labelled or
 * linked by hand stays. Throws `import.notRemovable` where a file came before extracts were kept.
 */
export async function removeFiles(workspace: string, files: readonly string[]): Promise<void> {
  for (;;) {
    const { client, recordsChange } = await existing(workspace)
    const { extracts, known, isWhole } = await groundsOf(workspace)
    if (!isWhole) throw new AppError('import.notRemovable')
    const rest = extracts.filter(({ source }) => !files.includes(source))
    const { records } = merge(rest, { timezone: client.timezone, known })
    const keys = files.map((file) => [workspace, file])
    const isStored = await storeRecords(workspace, recordsChange, records, async () => {
      await db.extracts.where('[workspace+source]').anyOf(keys).delete()
      await db.sources.where('[workspace+file]').anyOf(keys).delete()
    })
    if (isStored) return
  }
}
