/** A stored row as an older version wrote it. */
export type PlainRow = Record<string, unknown>

/** One version of the database. The list is append-only, and this file imports nothing, so that old versions never change. */
export interface Migration {
  version: number
  stores: Record<string, string>
  /** Upgrades one row of a table from the previous version; used for the database and for `.aplomb` files alike. */
  upgrade?: Readonly<Record<string, (row: PlainRow) => PlainRow>>
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      workspaces: 'id',
      sources: '[workspace+file], workspace',
      posts: '[workspace+index], workspace',
      figures: 'workspace',
      outcomes: 'id, workspace',
      observations: 'id, workspace',
      labels: '[workspace+post], workspace',
      marks: '[workspace+post], workspace',
      questions: 'id, workspace',
      audits: 'id, workspace',
      auditBodies: 'id, workspace',
      narratives: '[workspace+language+section], workspace',
      reports: 'workspace',
      settings: 'key',
    },
  },
  { version: 2, stores: { mappings: 'shape' } },
  { version: 3, stores: { extracts: 'id, [workspace+source], workspace' } },
  { version: 4, stores: { removed: 'id, workspace' } },
  { version: 5, stores: { imports: 'id, workspace' } },
  {
    version: 6,
    stores: {
      findings: '[workspace+about], workspace',
      actions: '[workspace+about], workspace',
      exhibits: 'id, workspace',
      written: 'slot, at',
    },
  },
  { version: 7, stores: { teamAudits: 'id, workspace' } },
]

/** The newest version of the database. */
export const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

/** Upgrades a row from an older version to the newest. */
export function upgraded(
  table: string,
  row: PlainRow,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): PlainRow {
  return migrations
    .filter(({ version }) => version > from)
    .reduce((now, { upgrade }) => upgrade?.[table]?.(now) ?? now, row)
}
