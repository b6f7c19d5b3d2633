import type { Message } from '#shared/model/app-error'
import type { Outcome, Records } from '#shared/model/records'
import type { ImportResult } from '#shared/host/results'
import { merge } from '#shared/records/merge'
import { db } from './database'
import { moment, newId } from './new-id'
import { readRecords } from './read-workspace'
import type { OutcomeRow } from './rows'
import { existing } from './workspaces'

/** Posts in one record of the database. */
const CHUNK = 1000

/** What changed by an import. */
export interface Imported {
  posts: { before: number; after: number }
  warnings: Message[]
}

/**
 * Merges what was read into a client and stores it, all or nothing. The same files again change nothing; a newer export of an
 * overlapping period adds to what is known and deletes nothing.
 */
export async function importFiles(
  workspace: string,
  { files }: Pick<ImportResult, 'files'>,
): Promise<Imported> {
  const extracts = files.flatMap((file) => file.extracts)
  const sources = files.flatMap((file) => file.sources)
  for (;;) {
    const row = await db.workspaces.get(workspace)
    const known = await readRecords(workspace)
    // Merging is not Dexie's work: inside the transaction it would hold everybody up.
    const { records, warnings } = merge(extracts, {
      timezone: row?.client.timezone ?? 'Europe/Paris',
      ...(row && row.files > 0 && { known }),
    })
    const stored = await store(workspace, row?.recordsChange ?? 0, records, sources)
    if (stored) return { posts: { before: known.posts.length, after: records.posts.length }, warnings }
  }
}

/** False where another import came first: its records must be merged too. */
async function store(
  workspace: string,
  seen: number,
  records: Records,
  sources: ImportResult['files'][number]['sources'],
): Promise<boolean> {
  const tables = [db.workspaces, db.posts, db.figures, db.outcomes, db.sources]
  return db.transaction('rw', tables, async () => {
    const row = await existing(workspace)
    if (row.recordsChange !== seen) return false
    await storeRecords(workspace, records)
    await db.sources.bulkPut(sources.map((source) => ({ ...source, workspace, importedAt: moment() })))
    const change = row.change + 1
    await db.workspaces.update(workspace, {
      change,
      recordsChange: change,
      files: await db.sources.where({ workspace }).count(),
      posts: records.posts.length,
      dataTo: newestDay(records),
    })
    return true
  })
}

async function storeRecords(
  workspace: string,
  { posts, outcomes, activities, measures, demographics, profile }: Records,
): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(posts.length / CHUNK) }, (_, index) => ({
    workspace,
    index,
    posts: posts.slice(index * CHUNK, (index + 1) * CHUNK),
  }))
  await db.posts.where({ workspace }).delete()
  await db.posts.bulkPut(chunks)
  await db.figures.put({ workspace, activities, measures, demographics, profile })
  await db.outcomes.bulkPut(
    outcomeRows(workspace, outcomes, await db.outcomes.where({ workspace }).toArray()),
  )
}

/** Outcomes keep their row, and with it the link that the consultant gave. */
function outcomeRows(
  workspace: string,
  outcomes: readonly Outcome[],
  known: readonly OutcomeRow[],
): OutcomeRow[] {
  const rows = new Map<string, OutcomeRow[]>()
  for (const row of known) rows.set(keyOf(row), [...(rows.get(keyOf(row)) ?? []), row])
  return outcomes.map((outcome) => {
    const row = rows.get(keyOf(outcome))?.shift()
    const link = row?.link
    return {
      ...outcome,
      id: row?.id ?? newId(),
      workspace,
      postId: link === undefined ? outcome.postId : (row?.postId ?? null),
      ...(link !== undefined && { link }),
    }
  })
}

function keyOf({ date, kind, label, value, currency, declaredSource, postUrl }: Outcome): string {
  return JSON.stringify([date, kind, label, value, currency, declaredSource, postUrl])
}

function newestDay({ posts, activities, measures, outcomes }: Records): string | null {
  const days = [
    ...posts.map(({ publishedAt }) => publishedAt.slice(0, 10)),
    ...activities.map(({ day }) => day),
    ...measures.map(({ date }) => date),
    ...outcomes.map(({ date }) => date),
  ]
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null)
}
