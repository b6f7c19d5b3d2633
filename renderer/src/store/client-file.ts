import { AppError } from '#shared/model/app-error'
import { CLIENT_TABLES, db } from './database'
import { NEWEST, upgraded, type PlainRow } from './migrations'
import { without } from './without'
import { moment, newId } from './new-id'
import type { WorkspaceRow } from './rows'
import { existing } from './workspaces'

const VERSION = 1

/** The version of the database of files that do not say it. */
const UNSAID = 3

/** No client comes near: a file past this is not read, and none is unpacked past the second. */
const MAX_BYTES = 100 * 2 ** 20
const MAX_UNPACKED = 2 ** 30

type Rows = Record<string, unknown>[]

/** One client as a file (docs/client-file.md): gzip of this as JSON. Rows are those of the database, without the client's id. */
interface ClientFile {
  format: 'aplomb.client'
  version: 1
  /** The version of the database that the rows are of; 3 where it is not said. */
  database?: number
  exportedAt: string
  workspace: Omit<WorkspaceRow, 'id'>
  tables: Record<(typeof CLIENT_TABLES)[number], Rows>
}

/** Everything of one client as the bytes of an `.aplomb` file. */
export async function exportClient(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const tables = CLIENT_TABLES.map((table) => db.table(table))
  const content = await db.transaction('r', [db.workspaces, ...tables], async () => {
    const workspace = without(await existing(id), 'id')
    const rows = await Promise.all(
      CLIENT_TABLES.map(async (table) => {
        const all = (await db.table(table).where({ workspace: id }).toArray()) as Rows
        return [table, all.map((row) => without(row, 'workspace'))] as const
      }),
    )
    return {
      format: 'aplomb.client',
      version: 1,
      database: NEWEST,
      exportedAt: moment(),
      workspace,
      tables: Object.fromEntries(rows) as ClientFile['tables'],
    } satisfies ClientFile
  })
  return through(new CompressionStream('gzip'), new TextEncoder().encode(JSON.stringify(content)))
}

/** A new client from an `.aplomb` file, all or nothing; returns its id. Throws `clientFile.invalid`, `clientFile.newer` and `clientFile.tooLarge`. */
export async function importClient(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { workspace, tables } = await read(file, bytes)
  const id = newId()
  const ids = new Map<string, string>()
  const isTaken = async (table: string, old: string) => (await db.table(table).get(old)) !== undefined
  await db.transaction('rw', [db.workspaces, ...CLIENT_TABLES.map((table) => db.table(table))], async () => {
    for (const table of CLIENT_TABLES) {
      const rows: Rows = Array.isArray(tables[table]) ? tables[table] : []
      for (const row of rows) {
        // The same client twice: rows of their own, as ids are unique in the whole database.
        if (typeof row['id'] === 'string' && !ids.has(row['id']))
          ids.set(row['id'], (await isTaken(table, row['id'])) ? newId() : row['id'])
      }
      await db.table(table).bulkAdd(
        rows.map((row) => ({
          ...row,
          workspace: id,
          ...(typeof row['id'] === 'string' && { id: ids.get(row['id']) }),
        })),
      )
    }
    await reanswer(id, ids)
    await reimport(id, ids)
    const summary = (of: WorkspaceRow['last']) => of && { ...of, id: ids.get(of.id) ?? of.id }
    await db.workspaces.add({
      ...workspace,
      id,
      last: summary(workspace.last),
      before: summary(workspace.before),
      archivedAt: null,
      openedAt: moment(),
    })
  })
  return id
}

async function reanswer(workspace: string, ids: ReadonlyMap<string, string>): Promise<void> {
  const labels = await db.labels.where({ workspace }).toArray()
  await db.labels.bulkPut(
    labels.map((row) => ({
      ...row,
      ...(row.answers && { answers: row.answers.map((answer) => ids.get(answer) ?? answer) }),
      ...(row.refused && { refused: row.refused.map((answer) => ids.get(answer) ?? answer) }),
    })),
  )
}

/** The history of imports refers to extracts by their ids. */
async function reimport(workspace: string, ids: ReadonlyMap<string, string>): Promise<void> {
  const rows = await db.imports.where({ workspace }).toArray()
  await db.imports.bulkPut(
    rows.map(({ brought, ...row }) => ({
      ...row,
      // What was given was given to another program.
      grants: [],
      brought: brought && {
        ...brought,
        extracts: brought.extracts.map((each) => ids.get(each) ?? each),
        before: brought.before.map((source) => ({ ...source, workspace })),
      },
    })),
  )
}

async function read(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<ClientFile> {
  if (bytes.length > MAX_BYTES)
    throw new AppError('clientFile.tooLarge', { file, limit: MAX_BYTES / 2 ** 20 })
  const invalid = (cause?: unknown) => new AppError('clientFile.invalid', { file }, { cause })
  let content: unknown
  try {
    content = JSON.parse(await unpacked(bytes), withoutPrototypes)
  } catch (error) {
    throw invalid(error)
  }
  if (!isClientFile(content)) throw invalid()
  const { version } = content as { version: unknown }
  if (!Number.isInteger(version) || (version as number) < 1) throw invalid()
  if ((version as number) > VERSION) throw new AppError('clientFile.newer', { file })
  const { database = UNSAID } = content as { database?: unknown }
  if (typeof database !== 'number' || !Number.isInteger(database) || database < 1) throw invalid()
  if (database > NEWEST) throw new AppError('clientFile.newer', { file })
  const current = ofToday(content, database)
  const { faultOfClientFile } = await import('./restore')
  const fault = faultOfClientFile(current)
  if (fault !== null) throw invalid(new Error(fault))
  return current
}

/** The rows of a file as the newest version of the database has them. */
function ofToday(content: ClientFile, from: number): ClientFile {
  const rows = (table: string, stored: unknown) =>
    Array.isArray(stored)
      ? stored.map((row: unknown) =>
          typeof row === 'object' && row !== null ? upgraded(table, row as PlainRow, from) : row,
        )
      : stored
  const tables = Object.entries(content.tables).map(([table, stored]) => [table, rows(table, stored)])
  const workspace = upgraded('workspaces', content.workspace, from)
  return { ...content, workspace, tables: Object.fromEntries(tables) as unknown } as ClientFile
}

/** A reviver that refuses what no export of ours has. */
function withoutPrototypes(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Error('a key named __proto__')
  return value
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > MAX_UNPACKED) throw new Error('larger than any client once unpacked')
    text += decoder.decode(value, { stream: true })
  }
}

function isClientFile(content: unknown): content is ClientFile {
  if (typeof content !== 'object' || content === null) return false
  const { format, workspace, tables } = content as Partial<Record<keyof ClientFile, unknown>>
  return (
    format === 'aplomb.client' &&
    typeof workspace === 'object' &&
    workspace !== null &&
    typeof tables === 'object' &&
    tables !== null
  )
}

async function through(
  stream: CompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}
