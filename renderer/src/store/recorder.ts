import { CLIENT_TABLES, db } from './database'
import type { WorkspaceRow } from './rows'

/** A row before and after the recorded changes; undefined where it did not exist. */
interface Change {
  table: string
  key: string | string[]
  before: unknown
  after: unknown
}

/** The most rows to hold in memory for an undo. */
const MOST = 5_000

/**
 * Runs something and returns how to undo it as a whole: every written row is restored, unless one of them has changed since (false). Null
 * if no write was seen (a worker's are not), or more than `MOST`.
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

/** The content by which two rows count as equal; opening a client or its change counters do not matter. */
function content(table: string, row: unknown): string {
  if (table !== 'workspaces' || row === undefined) return JSON.stringify(row) ?? ''
  return JSON.stringify({ ...(row as WorkspaceRow), change: 0, recordsChange: 0, openedAt: '' })
}

/** Undoing is a change too: whatever was computed since must be computed again. */
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
