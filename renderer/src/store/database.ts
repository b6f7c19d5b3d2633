import { Dexie, type Table, type Transaction } from 'dexie'
import { MIGRATIONS, type Migration, type PlainRow } from './migrations'
import type {
  ActionRow,
  AuditBodyRow,
  AuditRow,
  ExhibitRow,
  ExtractRow,
  FiguresRow,
  FindingRow,
  ImportRow,
  LabelRow,
  MarkRow,
  NarrativeRow,
  ObservationRow,
  OutcomeRow,
  PostChunkRow,
  QuestionRow,
  ReportRow,
  RememberedMappingRow,
  RemovedRow,
  SettingRow,
  SourceRow,
  TeamAuditRow,
  WorkspaceRow,
  WrittenRow,
} from './rows'

/** The tables of the database. */
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
  teamAudits: Table<TeamAuditRow, string>
  narratives: Table<NarrativeRow, [string, string, string]>
  reports: Table<ReportRow, string>
  findings: Table<FindingRow, [string, string]>
  actions: Table<ActionRow, [string, string]>
  exhibits: Table<ExhibitRow, string>
  imports: Table<ImportRow, string>
  settings: Table<SettingRow, string>
  mappings: Table<RememberedMappingRow, string>
  removed: Table<RemovedRow, string>
  written: Table<WrittenRow, string>
}

/** The tables that hold a client's data, besides `workspaces`. */
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
  'teamAudits',
  'narratives',
  'reports',
  'findings',
  'actions',
  'exhibits',
  'imports',
] as const satisfies (keyof Database)[]

/** Opens the named database with every version in the list of migrations. */
export function openDatabase(name: string, migrations: readonly Migration[] = MIGRATIONS): Database {
  const opened = new Dexie(name, { chromeTransactionDurability: 'strict' })
  for (const { version, stores, upgrade } of migrations) {
    const declared = opened.version(version).stores(stores)
    if (upgrade) declared.upgrade((transaction) => upgradeRows(transaction, upgrade))
  }
  return opened as Database
}

async function upgradeRows(
  transaction: Transaction,
  upgrade: NonNullable<Migration['upgrade']>,
): Promise<void> {
  for (const [table, change] of Object.entries(upgrade))
    await transaction
      .table(table)
      .toCollection()
      .modify((row: PlainRow, at: { value: PlainRow }) => {
        at.value = change(row)
      })
}

/** The app's only database. */
export const db = openDatabase('aplomb')

/** The tables written by an import or by the removal of a file. */
export const RECORD_TABLES = [
  db.workspaces,
  db.sources,
  db.extracts,
  db.posts,
  db.figures,
  db.outcomes,
  db.removed,
  db.imports,
]
