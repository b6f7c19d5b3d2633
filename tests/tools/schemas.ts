import { z } from 'zod'
import { audit } from '#shared/model/audit'
import { client } from '#shared/model/client'
import { mappingFile } from '#shared/model/mapping'
import { reportFile } from '#shared/model/report-file'
import { employer } from '#shared/team/employer'
import { teamAudit } from '#shared/team/model'

const BASE = 'https://aplomb.example/schema'

/** The published schemas: what a consultant writes (input), and what an audit contains (output). */
export const SCHEMAS = {
  client: { $id: `${BASE}/client.schema.json`, ...z.toJSONSchema(client, { io: 'input' }) },
  employer: { $id: `${BASE}/employer.schema.json`, ...z.toJSONSchema(employer, { io: 'input' }) },
  mapping: { $id: `${BASE}/mapping.schema.json`, ...z.toJSONSchema(mappingFile, { io: 'input' }) },
  report: { $id: `${BASE}/report.schema.json`, ...z.toJSONSchema(reportFile, { io: 'input' }) },
  team: { $id: `${BASE}/team.schema.json`, ...z.toJSONSchema(teamAudit) },
  audit: { $id: `${BASE}/audit.schema.json`, ...z.toJSONSchema(audit) },
} as const

/** A schema as stored in its file. */
export function schemaText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
