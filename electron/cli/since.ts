import { upgradeAudit, type AuditV1 } from '#shared/audit/upgrade-audit'
import { OWN_FILE } from '#shared/model/budgets'
import { AppError } from '#shared/model/app-error'
import { audit as schema, type Audit } from '#shared/model/audit'
import { wholeFile } from '#services/import/read/whole-file'

/** The file named by `--since`, as it was written: read before the client's files, so that a wrong one is refused at once. */
export interface EarlierFile {
  file: string
  stored: Audit | AuditV1
}

/** Reads it. Throws if the file is not an audit. */
export async function readEarlierFile(file: string): Promise<EarlierFile> {
  return { file, stored: parsed(file, await textOf(file)) }
}

/** The earlier audit in today's shape. Throws if it lacks a part, or is not an earlier one of the same client. */
export function earlierAudit({ file, stored }: EarlierFile, audit: Audit, timezone: string): Audit {
  const { success, data, error } = schema.safeParse(upgraded(file, stored, timezone))
  if (!success) throw noAudit(file, error.issues[0]?.path.join('.') ?? '')
  const [found, expected] = [data.client.person, audit.client.person]
  if (found !== expected) throw new AppError('cli.sinceOther', { file, found, expected })
  if (data.asOf >= audit.asOf)
    throw new AppError('cli.sinceLater', { file, found: data.asOf, asOf: audit.asOf })
  return data
}

async function textOf(file: string): Promise<string> {
  try {
    return (await wholeFile(file, file, OWN_FILE.audit)).toString('utf8')
  } catch (error) {
    if (error instanceof AppError && error.code === 'read.tooLarge') throw error
    throw new AppError('cli.sinceNone', { file })
  }
}

function parsed(file: string, text: string): Audit | AuditV1 {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (typeof value !== 'object' || value === null) throw noAudit(file, 'JSON')
    const { format, version } = value as { format?: unknown; version?: unknown }
    if (format !== 'aplomb.audit') throw noAudit(file, `format ${JSON.stringify(format ?? null)}`)
    if (version !== 1 && version !== 2) throw noAudit(file, `version ${JSON.stringify(version ?? null)}`)
    return value as Audit | AuditV1
  } catch (error) {
    throw error instanceof AppError ? error : noAudit(file, 'JSON')
  }
}

// A file the schema would reject later may be too broken even to upgrade.
function upgraded(file: string, stored: Audit | AuditV1, timezone: string): Audit {
  try {
    return upgradeAudit(stored, timezone)
  } catch {
    throw noAudit(file, `version ${stored.version}`)
  }
}

function noAudit(file: string, found: string): AppError {
  return new AppError('cli.sinceNoAudit', { file, found })
}
