import { db } from './database'
import type { LabelRow, MarkRow } from './rows'
import type { Undo } from './undo'
import { kept } from './unsaved'
import { existing } from './existing'
import { withoutUndefined } from './without'
import { countChange } from './workspaces'

/** The labels a person sets on a post; `undefined` removes one, so that the proposal applies again. */
export type LabelChange = { [Key in keyof Omit<LabelRow, 'workspace' | 'post'>]: LabelRow[Key] | undefined }

/** Labels posts by hand; returns the undo. */
export async function setLabels(
  workspace: string,
  posts: readonly string[],
  change: LabelChange,
): Promise<Undo> {
  const keys = posts.map((post): [string, string] => [workspace, post])
  const before = await db.transaction('rw', db.workspaces, db.labels, async () => {
    const known = await db.labels.bulkGet(keys)
    await db.labels.bulkPut(posts.map((post, index) => changed({ ...known[index], workspace, post }, change)))
    await countChange(workspace)
    return known
  })
  return async () => {
    await db.transaction('rw', db.workspaces, db.labels, async () => {
      await db.labels.bulkDelete(keys)
      await db.labels.bulkPut(before.filter((row) => row !== undefined))
      await countChange(workspace)
    })
  }
}

/** Sets a post's note, evidence mark or aside mark; returns the undo. */
export const setMark = kept('setMark', [db.workspaces, db.marks], writeMark, ([workspace, post, change]) =>
  [workspace, post, ...Object.keys(change)].join('/'),
)

async function writeMark(
  workspace: string,
  post: string,
  change: Partial<Omit<MarkRow, 'workspace' | 'post'>>,
): Promise<Undo> {
  // Notes and evidence affect no figure; setting a post aside does.
  const isCounted = change.aside !== undefined
  const before = await db.transaction('rw', db.workspaces, db.marks, async () => {
    await existing(workspace)
    const known = await db.marks.get([workspace, post])
    await db.marks.put({ note: '', evidence: false, aside: false, ...known, ...change, workspace, post })
    if (isCounted) await countChange(workspace)
    return known
  })
  return async () => {
    await db.transaction('rw', db.workspaces, db.marks, async () => {
      await (before ? db.marks.put(before) : db.marks.delete([workspace, post]))
      if (isCounted) await countChange(workspace)
    })
  }
}

function changed(row: LabelRow, change: LabelChange): LabelRow {
  return withoutUndefined({ ...row, ...change } as LabelRow)
}
