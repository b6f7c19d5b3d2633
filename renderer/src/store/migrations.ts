/** One version of the database. The list only grows; it imports nothing, so that an old version stays what it was. */
interface Migration {
  version: number
  stores: Record<string, string>
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
]
