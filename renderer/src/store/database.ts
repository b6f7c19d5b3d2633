import { Dexie, type Table } from 'dexie'
import { MIGRATIONS } from './migrations'
import type {
  AuditBodyRow,
  AuditRow,
  ExtractRow,
  FiguresRow,
  LabelRow,
  MarkRow,
  NarrativeRow,
  ObservationRow,
  OutcomeRow,
  PostChunkRow,
  QuestionRow,
  ReportRow,
  RememberedMappingRow,
  SettingRow,
  SourceRow,
  WorkspaceRow,
} from './rows'

/** Everything a client would miss. */
export type Database = Dexie & {
  workspaces: Table<WorkspaceRow, string>
  sources: Table<SourceRow, [string, string]>
  extracts: Table<ExtractRow, string>
  posts: Table<PostChunkRow, [string, number]>
  figures: Table<FiguresRow, string>
  outcomes: Table<OutcomeRow, string>
  observations: Table<ObservationRow, string>
  labels: Table<LabelRow, [string, string]>
  marks: Table<MarkRow, [string, string]>
  questions: Table<QuestionRow, string>
  audits: Table<AuditRow, string>
  auditBodies: Table<AuditBodyRow, string>
  narratives: Table<NarrativeRow, [string, string, string]>
  reports: Table<ReportRow, string>
  settings: Table<SettingRow, string>
  mappings: Table<RememberedMappingRow, string>
}

/** The tables that hold parts of a client, besides the workspace itself. */
export const CLIENT_TABLES = [
  'sources',
  'extracts',
  'posts',
  'figures',
  'outcomes',
  'observations',
  'labels',
  'marks',
  'questions',
  'audits',
  'auditBodies',
  'narratives',
  'reports',
] as const satisfies (keyof Database)[]

/** Opens the database of that name with every version up to `last`. */
export function openDatabase(name: string, last = Infinity): Database {
  const opened = new Dexie(name, { chromeTransactionDurability: 'strict' })
  for (const { version, stores } of MIGRATIONS) if (version <= last) opened.version(version).stores(stores)
  return opened as Database
}

/** The one database of the app. */
export const db = openDatabase('aplomb')

/** The tables that an import or the removal of a file writes. */
export const RECORD_TABLES = [db.workspaces, db.sources, db.extracts, db.posts, db.figures, db.outcomes]
