import { CLIENT_FILE } from '#shared/model/budgets'
import { AppError } from '#shared/model/app-error'
import { CLIENT_TABLES, db } from './database'
import { NEWEST, upgraded, type PlainRow } from './migrations'
import { without } from './without'
import { moment, newId } from './new-id'
import type { WorkspaceRow } from './rows'
import { existing } from './existing'
import { sha256 } from './sha256'

const VERSION = 1

/** The database version assumed for files that do not state one. */
const UNSAID = 3

type Rows = Record<string, unknown>[]

/** Everything belonging to one client: the database's rows without the client's id. */
interface Content {
  workspace: Omit<WorkspaceRow, 'id'>
  tables: Record<(typeof CLIENT_TABLES)[number], Rows>
}

interface Envelope {
  version: 1
  /** The database version the rows were written with; 3 if absent. */
  database?: number
  exportedAt: string
}

/** One client as a file (docs/client-file.md): gzip of this as JSON. */
type ClientFile = Envelope & Content & { format: 'aplomb.client' }

/** An employer and all its people, as one file. */
type EmployerFile = Envelope & { format: 'aplomb.employer'; employer: Content; people: Content[] }

/**
 * One client as the bytes of an `.aplomb` file. An employer includes its people; a person includes what they inherit from their employer.
 */
export async function exportClient(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const { isEmployer, member } = await existing(id)
  const envelope = { version: 1 as const, database: NEWEST, exportedAt: moment() }
  const file: ClientFile | EmployerFile = isEmployer
    ? { format: 'aplomb.employer', ...envelope, ...(await employerContent(id)) }
    : {
        format: 'aplomb.client',
        ...envelope,
        ...(member ? await standingAlone(id) : await reading(() => contentOf(id))),
      }
  return through(new CompressionStream('gzip'), new TextEncoder().encode(JSON.stringify(file)))
}

/**
 * SHA-256 of all that a backup of the client would hold and a person can change: equal state, equal backup. For a person of an employer, of
 * their own rows and the employer's `change`.
 */
export async function stateOf(id: string): Promise<string> {
  const { isEmployer, member } = await existing(id)
  const content = isEmployer ? await employerContent(id) : await reading(() => contentOf(id))
  const inherited = member ? (await db.workspaces.get(member.employer))?.change : undefined
  // To open a client changes nothing of it.
  const text = JSON.stringify([content, inherited], (key, value: unknown) =>
    key === 'openedAt' ? undefined : value,
  )
  return sha256(new TextEncoder().encode(text))
}

function employerContent(id: string): Promise<Pick<EmployerFile, 'employer' | 'people'>> {
  return reading(async () => {
    const people = await db.workspaces.filter(({ member }) => member?.employer === id).primaryKeys()
    return { employer: await contentOf(id), people: await Promise.all(people.map(contentOf)) }
  })
}

async function standingAlone(id: string): Promise<Content> {
  const { wholeClient } = await import('./settle')
  const { row, tables } = await wholeClient(id)
  const bare = Object.entries(tables).map(([table, rows]) => [table, (rows as Rows).map(ofNobody)])
  return { workspace: without(row, 'id'), tables: Object.fromEntries(bare) as Content['tables'] }
}

/** In one transaction, so that nothing changes between reading two tables. */
function reading<T>(read: () => Promise<T>): Promise<T> {
  return db.transaction('r', [db.workspaces, ...CLIENT_TABLES.map((table) => db.table(table))], read)
}

async function contentOf(id: string): Promise<Content> {
  const workspace = without(await existing(id), 'id')
  const rows = await Promise.all(
    CLIENT_TABLES.map(async (table) => {
      const all = (await db.table(table).where({ workspace: id }).toArray()) as Rows
      return [table, all.map(ofNobody)] as const
    }),
  )
  return { workspace, tables: Object.fromEntries(rows) as Content['tables'] }
}

function ofNobody(row: Rows[number]): Rows[number] {
  return without(row, 'workspace')
}

/**
 * Imports an `.aplomb` file as a new client, or an employer with its people, all or nothing; returns its id: `formerly`, the one it had on
 * this computer, if that is free. Throws `clientFile.invalid`, `clientFile.newer` or `clientFile.tooLarge`.
 */
export async function importClient(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  formerly: string | null = null,
): Promise<string> {
  const content = await read(file, bytes)
  const ids = new Map<string, string>()
  return db.transaction('rw', [db.workspaces, ...CLIENT_TABLES.map((table) => db.table(table))], async () => {
    const isFree = formerly !== null && (await db.workspaces.get(formerly)) === undefined
    const id = isFree ? formerly : newId()
    if (content.format === 'aplomb.client')
      return store(id, without(content.workspace, 'member'), content, ids)
    const employer = await store(id, content.employer.workspace, content.employer, ids)
    for (const person of content.people) {
      const { member } = person.workspace
      await store(
        newId(),
        { ...person.workspace, ...(member && { member: { ...member, employer } }) },
        person,
        ids,
      )
    }
    return employer
  })
}

async function store(
  id: string,
  workspace: Content['workspace'],
  { tables }: Content,
  ids: Map<string, string>,
): Promise<string> {
  const isTaken = async (table: string, old: string) => (await db.table(table).get(old)) !== undefined
  for (const table of CLIENT_TABLES) {
    const rows: Rows = Array.isArray(tables[table]) ? tables[table] : []
    for (const row of rows) {
      // If the client is already there, its rows need new ids: ids are unique across the database.
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

/** Updates the extract ids in the import history. */
async function reimport(workspace: string, ids: ReadonlyMap<string, string>): Promise<void> {
  const rows = await db.imports.where({ workspace }).toArray()
  await db.imports.bulkPut(
    rows.map(({ brought, ...row }) => ({
      ...row,
      // Grants are valid only in the program that issued them.
      grants: [],
      brought: brought && {
        ...brought,
        extracts: brought.extracts.map((each) => ids.get(each) ?? each),
        before: brought.before.map((source) => ({ ...source, workspace })),
      },
    })),
  )
}

async function read(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<ClientFile | EmployerFile> {
  if (bytes.length > CLIENT_FILE.bytes)
    throw new AppError('clientFile.tooLarge', { file, limit: CLIENT_FILE.bytes / 2 ** 20 })
  const invalid = (cause?: unknown) => new AppError('clientFile.invalid', { file }, { cause })
  let content: unknown
  try {
    content = JSON.parse(await unpacked(bytes), withoutPrototypes)
  } catch (error) {
    throw invalid(error)
  }
  if (!isClientFile(content) && !isEmployerFile(content)) throw invalid()
  const { version } = content as { version: unknown }
  if (!Number.isInteger(version) || (version as number) < 1) throw invalid()
  if ((version as number) > VERSION) throw new AppError('clientFile.newer', { file })
  const { database = UNSAID } = content as { database?: unknown }
  if (typeof database !== 'number' || !Number.isInteger(database) || database < 1) throw invalid()
  if (database > NEWEST) throw new AppError('clientFile.newer', { file })
  const { faultOfClientFile } = await import('./restore')
  const checked = (each: Content): Content => {
    const current = ofToday(each, database)
    const fault = faultOfClientFile(current)
    if (fault !== null) throw invalid(new Error(fault))
    return current
  }
  if (content.format === 'aplomb.client') return { ...content, ...checked(content) }
  const [employer, people] = [checked(content.employer), content.people.map(checked)]
  // Everyone in such a file belongs to its employer.
  if (employer.workspace.isEmployer !== true || people.some(({ workspace }) => !workspace.member))
    throw invalid()
  return { ...content, employer, people }
}

/** Upgrades the rows of a file to the newest database version. */
function ofToday(content: Content, from: number): Content {
  const rows = (table: string, stored: unknown) =>
    Array.isArray(stored)
      ? stored.map((row: unknown) =>
          typeof row === 'object' && row !== null ? upgraded(table, row as PlainRow, from) : row,
        )
      : stored
  const tables = Object.entries(content.tables).map(([table, stored]) => [table, rows(table, stored)])
  const workspace = upgraded('workspaces', content.workspace, from)
  // Not checked yet: `checked` does that with every row, after the upgrade.
  return { workspace, tables: Object.fromEntries(tables) as unknown } as unknown as Content
}

/** A JSON reviver that rejects `__proto__` keys: no export of ours contains one. */
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
    if (size > CLIENT_FILE.unpacked) throw new Error('larger than any client once unpacked')
    text += decoder.decode(value, { stream: true })
  }
}

function isClientFile(content: unknown): content is ClientFile {
  return isContent(content) && (content as Partial<ClientFile>).format === 'aplomb.client'
}

function isEmployerFile(content: unknown): content is EmployerFile {
  if (typeof content !== 'object' || content === null) return false
  const { format, employer, people } = content as Partial<Record<keyof EmployerFile, unknown>>
  return (
    format === 'aplomb.employer' && isContent(employer) && Array.isArray(people) && people.every(isContent)
  )
}

function isContent(content: unknown): content is Content {
  if (typeof content !== 'object' || content === null) return false
  const { workspace, tables } = content as Partial<Record<keyof Content, unknown>>
  return typeof workspace === 'object' && workspace !== null && typeof tables === 'object' && tables !== null
}

async function through(
  stream: CompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}
