import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'

/** The stored rows of one client: the number and a digest per table. */
export type Rows = Readonly<Record<string, { count: number; digest: string }>>

/** The clients in the database by id, and what belongs to none of them. */
export interface Snapshot {
  clients: Readonly<Record<string, Rows>>
  /** Clients that are still being created. */
  unfinished: readonly string[]
  /** Tables with rows of clients that do not exist. */
  orphans: readonly string[]
}

type Row = Record<string, unknown> & { id?: string; workspace?: string; unfinished?: true }

/** Tables that do not belong to a client. */
const APART = ['settings', 'mappings', 'removed', 'written']

/** The app's whole database, except when each client was last opened. */
export async function snapshotOf(page: Page): Promise<Snapshot> {
  const stored = Object.entries(await page.evaluate(rowsByTable)).filter(([name]) => !APART.includes(name))
  const tables = stored.map(([name, rows]) => [name, JSON.parse(rows) as Row[]] as const)
  const spaces = tables.find(([name]) => name === 'workspaces')?.[1] ?? []
  const parts = tables.filter(([name]) => name !== 'workspaces')
  const known = new Set(spaces.map(({ id }) => id))
  const finished = spaces.filter((row) => row.unfinished !== true)
  return {
    clients: Object.fromEntries(finished.map(({ id = '' }) => [id, rowsOf(id, parts)])),
    unfinished: spaces.filter((row) => row.unfinished === true).map(({ id = '' }) => id),
    orphans: parts.filter(([, rows]) => rows.some((row) => !known.has(row.workspace))).map(([name]) => name),
  }
}

function rowsOf(client: string, tables: readonly (readonly [string, readonly Row[]])[]): Rows {
  const own = tables.map(
    ([name, rows]) => [name, rows.filter(({ workspace }) => workspace === client)] as const,
  )
  return Object.fromEntries(
    own
      .filter(([, rows]) => rows.length > 0)
      .map(([name, rows]) => [
        name,
        { count: rows.length, digest: createHash('sha256').update(JSON.stringify(rows)).digest('hex') },
      ]),
  )
}

/** Whether some row of the table contains the word. */
export async function isStored(page: Page, table: string, word: string): Promise<boolean> {
  return (await page.evaluate(rowsByTable))[table]?.includes(word) === true
}

/** As text, which is transferred from the page many times faster than rows. */
async function rowsByTable(): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('aplomb')
    open.onerror = () => reject(new Error(String(open.error)))
    open.onsuccess = () => {
      const names = [...open.result.objectStoreNames]
      const read = open.result.transaction(names)
      const all = names.map((name) => [name, read.objectStore(name).getAll()] as const)
      read.oncomplete = () => {
        open.result.close()
        resolve(Object.fromEntries(all.map(([name, { result }]) => [name, JSON.stringify(result)])))
      }
    }
  })
}

/** The tables of a client that have changed. */
export function changedTables(before: Rows, after: Rows): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (table) => before[table]?.digest !== after[table]?.digest,
  )
}
