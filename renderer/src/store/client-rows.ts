import { useMemo } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import type { IndexableType } from 'dexie'
import { CLIENT_TABLES, db } from './database'
import type { AuditRow, OutcomeRow, ReportRow, LabelRow, NarrativeRow } from './rows'
import { allSound, sorted, type RowOf, sortedBy, useRestore } from './sound-rows'

type ClientTable = (typeof CLIENT_TABLES)[number]

/** One client's rows, without the damaged ones. */
export async function readRows<Name extends ClientTable>(
  table: Name,
  workspace: string,
): Promise<RowOf<Name>[]> {
  return (await sorted(table, await storedRows(table, workspace))).rows
}

/** One client's rows as the basis of an audit; throws `workspace.damaged` if any is damaged. */
export async function readAllRows<Name extends ClientTable>(
  table: Name,
  workspace: string,
): Promise<RowOf<Name>[]> {
  return allSound(table, await storedRows(table, workspace))
}

/** One client's rows without the damaged ones, live; `undefined` while loading. */
export function useRows<Name extends ClientTable>(table: Name, workspace: string): RowOf<Name>[] | undefined {
  // Awaiting anything after the rows would end the live query, so they are checked outside it.
  const stored = useLiveQuery(
    () => db.table(table).where({ workspace }).toArray() as Promise<unknown[]>,
    [table, workspace],
  )
  const restore = useRestore()
  return useMemo(
    () => (stored && restore ? sortedBy(restore, table, stored).rows : undefined),
    [stored, restore, table],
  )
}

/** The number of rows one client has in a table, live. */
export function useRowCount(table: ClientTable, workspace: string): number {
  return useLiveQuery(() => db.table(table).where({ workspace }).count(), [table, workspace]) ?? 0
}

/** A client's questions in order, the employer's first, live. */
export function useQuestions(workspace: string): RowOf<'questions'>[] | undefined {
  const employer = useLiveQuery(
    async () => (await db.workspaces.get(workspace))?.member?.employer ?? '',
    [workspace],
  )
  const own = useRows('questions', workspace)
  const shared = useRows('questions', employer ?? '')
  return useMemo(() => {
    const inOrder = (rows: RowOf<'questions'>[]) => rows.toSorted((a, b) => a.order - b.order)
    return own && shared && employer !== undefined ? [...inOrder(shared), ...inOrder(own)] : undefined
  }, [own, shared, employer])
}

/** The stored audits of a client without their bodies, newest first, live. */
export function useAudits(workspace: string): AuditRow[] | undefined {
  const rows = useRows('audits', workspace)
  return useMemo(() => rows?.toSorted((a, b) => b.number - a.number), [rows])
}

/** The imports of a client, newest first, live. */
export function useImports(workspace: string): RowOf<'imports'>[] | undefined {
  const rows = useRows('imports', workspace)
  return useMemo(() => rows?.toSorted((a, b) => (a.at < b.at ? 1 : -1)), [rows])
}

/** The report settings of a client and the texts of its sections, live. */
export function useReport(
  workspace: string,
): { report: ReportRow | null; narratives: NarrativeRow[] } | undefined {
  return useLiveQuery(async () => {
    const [reports, narratives] = await Promise.all([
      storedRows('reports', workspace),
      storedRows('narratives', workspace),
    ])
    return {
      report: (await sorted('reports', reports)).rows[0] ?? null,
      narratives: (await sorted('narratives', narratives)).rows,
    }
  }, [workspace])
}

/** The text of one section as currently stored. */
export async function readNarrative(
  workspace: string,
  language: NarrativeRow['language'],
  section: string,
): Promise<NarrativeRow | null> {
  const row = await db.narratives.get([workspace, language, section])
  return (await sorted('narratives', row ? [row] : [])).rows[0] ?? null
}

/** An outcome as currently stored. */
export async function readOutcome(id: string): Promise<OutcomeRow | null> {
  const row = await db.outcomes.get(id)
  return (await sorted('outcomes', row ? [row] : [])).rows[0] ?? null
}

/** The labels given by hand to these posts, in the same order; `undefined` for a post without one. */
export async function readLabels(
  workspace: string,
  posts: readonly string[],
): Promise<(LabelRow | undefined)[]> {
  return db.labels.bulkGet(posts.map((post): [string, string] => [workspace, post]))
}

/** The number of damaged rows among a client's small tables; with `heavy`, also among its records and audits. */
export async function countDamaged(workspace: string, heavy: boolean): Promise<number> {
  let count = 0
  for (const table of heavy ? CLIENT_TABLES : LIGHT)
    count += (await sorted(table, await storedRows(table, workspace))).damaged.length
  return count
}

/** Deletes every damaged row of a client; this counts as a change to the client. */
export async function removeDamaged(workspace: string): Promise<void> {
  const tables = CLIENT_TABLES.map((table) => db.table(table))
  for (const [at, table] of CLIENT_TABLES.entries()) {
    const { damaged } = await sorted(table, await storedRows(table, workspace))
    const key = tables[at]?.schema.primKey.keyPath
    const keys = damaged.map((row) => keyOf(row as Record<string, unknown>, key))
    await db.table(table).bulkDelete(keys)
  }
  const row = await db.workspaces.get(workspace)
  if (row) await db.workspaces.update(workspace, { change: row.change + 1, recordsChange: row.change + 1 })
}

const LIGHT = [
  'sources',
  'questions',
  'observations',
  'marks',
  'audits',
  'narratives',
  'reports',
  'imports',
] as const

function storedRows(table: ClientTable, workspace: string): PromiseLike<unknown[]> {
  return db.table(table).where({ workspace }).toArray()
}

function keyOf(row: Record<string, unknown>, path: string | string[] | null | undefined): IndexableType {
  return (Array.isArray(path) ? path.map((name) => row[name]) : row[path ?? 'id']) as IndexableType
}
