import { CLIENT_TABLES, db } from './database'
import type { WorkspaceRow } from './rows'

/** A row before and after what was recorded; absent where it was not there. */
interface Change {
  table: string
  key: string | string[]
  before: unknown
  after: unknown
}

/** More rows than this are not held for the sake of a second thought. */
const MOST = 5_000

/**
 * Does something and says how to take it back as a whole: every row it wrote is put as it was, if nobody has changed one of them since
 * (false). Null where nothing of it can be told, such as what a worker wrote.
 */
export async function recorded(run: () => Promise<void>): Promise<(() => Promise<boolean>) | null> {
  const tables = ['workspaces', ...CLIENT_TABLES]
  const seen = new Map<string, Change>()
  const note = (table: string, key: unknown, before: unknown) => {
    const name = `${table} ${JSON.stringify(key)}`
    if (!seen.has(name)) seen.set(name, { table, key: key as Change['key'], before, after: undefined })
  }
  const listening = tables.map((name) => {
    const table = db.table(name)
    const onCreating = (key: unknown) => note(name, key, undefined)
    const onUpdating = (_change: unknown, key: unknown, row: unknown) => note(name, key, structuredClone(row))
    const onDeleting = (key: unknown, row: unknown) => note(name, key, structuredClone(row))
    table.hook('creating', onCreating)
    table.hook('updating', onUpdating)
    table.hook('deleting', onDeleting)
    return () => {
      table.hook('creating').unsubscribe(onCreating)
      table.hook('updating').unsubscribe(onUpdating)
      table.hook('deleting').unsubscribe(onDeleting)
    }
  })
  try {
    await run()
  } finally {
    for (const stop of listening) stop()
  }
  const changes = [...seen.values()]
  if (changes.length === 0 || changes.length > MOST) return null
  for (const change of changes) change.after = await db.table(change.table).get(change.key)
  return () => takeBack(changes)
}

async function takeBack(changes: readonly Change[]): Promise<boolean> {
  const tables = [...new Set(changes.map(({ table }) => table))]
  return db.transaction('rw', tables, async () => {
    for (const { table, key, after } of changes)
      if (content(table, await db.table(table).get(key)) !== content(table, after)) return false
    for (const { table, key, before, after } of changes) {
      if (before === undefined) await db.table(table).delete(key)
      else await db.table(table).put(table === 'workspaces' ? counted(before, after) : before)
    }
    return true
  })
}

/** What makes two rows the same; that a client was opened or counted a change is none of it. */
function content(table: string, row: unknown): string {
  if (table !== 'workspaces' || row === undefined) return JSON.stringify(row) ?? ''
  return JSON.stringify({ ...(row as WorkspaceRow), change: 0, recordsChange: 0, openedAt: '' })
}

/** Going back is a change as well: whatever was computed since has to be computed again. */
function counted(before: unknown, after: unknown): WorkspaceRow {
  const [old, now] = [before as WorkspaceRow, after as WorkspaceRow]
  const change = Math.max(old.change, now.change) + 1
  return {
    ...old,
    change,
    recordsChange: old.recordsChange === now.recordsChange ? now.recordsChange : change,
    openedAt: now.openedAt,
  }
}
