import { Dexie } from 'dexie'
import type { Records } from '#shared/model/records'
import type { SourceExtract } from '#shared/records/extract'
import { readAllRows } from './client-rows'
import { db } from './database'
import { TYPED } from './typed'
import { readRecords } from './read-workspace'

/** What a client's records are merged from. */
export interface Grounds {
  extracts: SourceExtract[]
  /** Records that come from no extract: the typed outcomes; everything, if a file was imported before extracts were kept. */
  known: Records
  /** Whether any file can be removed on its own. */
  isWhole: boolean
}

/** Reads what a client's records are merged from, leaving out the extracts in `without`. */
export async function groundsOf(
  workspace: string,
  without: ReadonlySet<string> = new Set(),
): Promise<Grounds> {
  const [rows, isWhole, records] = await Promise.all([
    readAllRows('extracts', workspace),
    hasAllExtracts(workspace),
    readRecords(workspace),
  ])
  const typed = records.outcomes.filter(({ source }) => source === TYPED)
  return {
    extracts: rows.flatMap(({ id, source, extract }) => (without.has(id) ? [] : { source, extract })),
    known: isWhole
      ? { posts: [], activities: [], measures: [], demographics: [], profile: null, outcomes: typed }
      : records,
    isWhole,
  }
}

/** Whether the extracts of all of a client's files are stored. */
export async function hasAllExtracts(workspace: string): Promise<boolean> {
  // Reads only the keys: the extracts may be many megabytes.
  const keys = await db.extracts
    .where('[workspace+source]')
    .between([workspace, Dexie.minKey], [workspace, Dexie.maxKey])
    .uniqueKeys()
  // The type of a compound key is wrong in the library: each is [workspace, file].
  const kept = new Set(keys.map((key) => String((key as unknown as string[])[1])))
  const files = await db.sources.where({ workspace }).primaryKeys()
  return files.every(([, file]) => kept.has(file))
}
