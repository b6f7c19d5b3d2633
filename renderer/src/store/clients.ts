import { useLiveQuery } from 'dexie-react-hooks'
import { CLIENT_TABLES, db } from './database'
import { underEmployer } from './inherited'
import type { WorkspaceRow } from './rows'
import { sorted } from './sound-rows'

/** What is still known of a client whose row is too damaged to show. */
export interface DamagedClient {
  id: string
  name: string | null
  /** When it was last opened, otherwise created (UTC). */
  at: string | null
}

/** The clients that can be shown, and the damaged ones. */
export interface Clients {
  rows: WorkspaceRow[]
  damaged: DamagedClient[]
}

/** Reads every client; a damaged one does not hide the others. */
export async function readClients(): Promise<Clients> {
  const [stored, unreadable] = await readEach()
  const { rows, damaged } = await sorted('workspaces', stored)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    rows: rows
      .filter(({ unfinished }) => unfinished !== true)
      .map((row) => underEmployer(row, byId.get(row.member?.employer ?? ''))),
    damaged: [...damaged.map(described), ...unreadable.map((id) => ({ id, name: null, at: null }))],
  }
}

/** The client with this id; null if it is gone or cannot be shown. */
export async function readClientRow(id: string): Promise<WorkspaceRow | null> {
  const row = await db.workspaces.get(id)
  const employer = await db.workspaces.get(row?.member?.employer ?? '')
  const { rows } = await sorted('workspaces', employer ? [row, employer] : [row])
  const [own, of] = rows
  return own?.id === id ? underEmployer(own, of) : null
}

/** The ids of all clients, damaged and unfinished ones too. */
export function clientIds(): Promise<string[]> {
  return db.workspaces.toCollection().primaryKeys()
}

/** Every client, live; `undefined` while loading. */
export function useClients(): Clients | undefined {
  return useLiveQuery(readClients)
}

/** One client, live; null if it is gone or damaged. */
export function useClientRow(id: string): WorkspaceRow | null | undefined {
  return useLiveQuery(() => readClientRow(id), [id])
}

/** An employer's people in name order, live. */
export function usePeople(employer: string): WorkspaceRow[] | undefined {
  return useLiveQuery(() => readPeople(employer), [employer])
}

/** The same, once. */
export async function readPeople(employer: string): Promise<WorkspaceRow[]> {
  const { rows } = await readClients()
  return rows
    .filter(({ member }) => member?.employer === employer)
    .sort((a, b) => a.client.person.name.localeCompare(b.client.person.name))
}

/** A client's stored description, without what it inherits from an employer, live. */
export function useOwnDescription(id: string): WorkspaceRow['client'] | undefined {
  return useLiveQuery(async () => (await db.workspaces.get(id))?.client, [id])
}

/** The number of stored clients, including damaged ones. */
export function useClientCount(): number | undefined {
  return useLiveQuery(() => db.workspaces.count())
}

/** Everything stored for a client as raw JSON, whether or not it can be shown. */
export async function rawContent(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const quietly = <T>(read: PromiseLike<T>) => Promise.resolve(read).catch((error: unknown) => String(error))
  const workspace = await quietly(db.workspaces.get(id))
  const tables: Record<string, unknown> = {}
  for (const table of CLIENT_TABLES)
    tables[table] = await quietly(db.table(table).where({ workspace: id }).toArray())
  return new TextEncoder().encode(JSON.stringify({ workspace, tables }, null, 1))
}

/** Reads all rows at once, or one by one if the browser fails to read one of them. */
async function readEach(): Promise<[rows: unknown[], unreadable: string[]]> {
  try {
    return [await db.workspaces.toArray(), []]
  } catch (error) {
    console.warn(error)
  }
  const rows: unknown[] = []
  const unreadable: string[] = []
  for (const id of await db.workspaces.toCollection().primaryKeys()) {
    try {
      rows.push(await db.workspaces.get(id))
    } catch {
      unreadable.push(id)
    }
  }
  return [rows, unreadable]
}

function described(row: unknown): DamagedClient {
  const { id, client, openedAt, createdAt } = row as Record<string, unknown>
  const name = (client as { person?: { name?: unknown } } | null | undefined)?.person?.name
  const at = [openedAt, createdAt].find((each) => typeof each === 'string' && !Number.isNaN(Date.parse(each)))
  return {
    id: String(id),
    name: typeof name === 'string' && name.trim() !== '' ? name : null,
    at: typeof at === 'string' ? at : null,
  }
}
