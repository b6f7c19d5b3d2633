import { auditOf } from '#shared/audit/audit-of'
import { auditPeriod, asOfDay } from '#shared/audit/support/period'
import { linkedinOnly } from '#shared/audit/support/linkedin-only'
import { AppError } from '#shared/model/app-error'
import type { Records } from '#shared/model/records'
import type { TeamAudit } from '#shared/team/model'
import { textsOf, type Voice } from '#shared/team/member'
import { teamAudit } from '#shared/team/team-audit'
import { readClientRow, readPeople } from '#renderer/store/clients'
import { readClient, readMerged, readSources } from '#renderer/store/read-workspace'
import type { WorkspaceRow } from '#renderer/store/rows'
import { earlierTeamAudit, madeOf } from '#renderer/store/team-audits'
import { version } from '../../../package.json'

/** A team's live audit, and the inputs it was computed from. */
export interface LiveTeam {
  audit: TeamAudit
  madeOf: string
  /** Parts of someone's audit that an internal error kept from being computed. */
  faults: string[]
}

interface Heard {
  key: string
  voice: Voice | null
  faults: string[]
}

/** The last computed audit of each workspace, so that a change to one person does not recompute everyone's audit. */
const heard = new Map<string, Heard>()

/** A team's audit in parts, so that other work can run between two people. */
export const TEAM_TASKS = {
  /** The newest day in a client's files; null if nothing is dated. */
  day: async ({ workspace }: { workspace: string }): Promise<string | null> => {
    const row = await rowOf(workspace)
    const [records, client] = await Promise.all([readMerged(row), readClient(row)])
    return asOfDay(linkedinOnly({ records }).records, client, undefined)
  },
  /** Audits one voice as of the team's date. */
  voice: async ({ workspace, asOf }: { workspace: string; asOf: string }): Promise<void> => {
    await hear(await rowOf(workspace), asOf, await languageOf(workspace))
  },
  /** The team's audit as of a date: everyone's audit of that date, side by side. */
  team: async ({ employer, asOf }: { employer: string; asOf: string }): Promise<LiveTeam> => {
    const row = await rowOf(employer)
    const people = await readPeople(employer)
    const client = await readClient(row)
    const { brand, language } = client
    if (!brand) throw new AppError('workspace.damaged', { count: 1 })
    const page = await hear(row, asOf, language)
    const members = []
    const faults = [...page.faults]
    for (const person of people) {
      const { voice, faults: own } = await hear(person, asOf, language)
      faults.push(...own)
      const { folder, role, consent, left } = person.member ?? { folder: person.id, role: '', left: null }
      if (voice)
        members.push({
          ...voice,
          folder,
          entry: {
            folder,
            ...(role !== '' && { role }),
            ...(consent && { consent }),
            ...(left !== null && { left }),
          },
        })
    }
    return {
      audit: teamAudit(
        { employer: { ...client, brand, people: [] }, people: members, page: page.voice },
        {
          engine: version,
          asOf,
          period: auditPeriod(asOf, client.periodMonths),
          language,
          since: await earlierTeamAudit(employer, asOf),
        },
      ),
      madeOf: madeOf(row, people),
      faults,
    }
  },
}

async function hear(row: WorkspaceRow, asOf: string, language: 'fr' | 'en'): Promise<Heard> {
  const key = JSON.stringify([row.change, asOf, language])
  const known = heard.get(row.id)
  if (known?.key === key) return known
  const [client, sources, records] = await Promise.all([readClient(row), readSources(row), readMerged(row)])
  const fresh = { key, ...voiceOf(row, { records, client, sources }, asOf, language) }
  heard.set(row.id, fresh)
  return fresh
}

function voiceOf(
  { isEmployer, files }: WorkspaceRow,
  {
    records,
    client,
    sources,
  }: {
    records: Records
    client: Awaited<ReturnType<typeof readClient>>
    sources: Awaited<ReturnType<typeof readSources>>
  },
  asOf: string,
  language: 'fr' | 'en',
): Omit<Heard, 'key'> {
  const audited = files === 0 ? null : auditOf(records, client, { sources, engine: version, asOf, language })
  if (!audited) return { voice: null, faults: [] }
  const { audit, failures } = audited
  return {
    voice: { audit, texts: textsOf(audit, records, client, isEmployer ? 'page' : 'person') },
    faults: failures.map(
      ({ part, failure }) => `${part}: ${failure instanceof Error ? failure.message : String(failure)}`,
    ),
  }
}

/** Everyone is audited in the employer's language. */
async function languageOf(workspace: string): Promise<'fr' | 'en'> {
  const row = await rowOf(workspace)
  const employer = row.member ? await readClientRow(row.member.employer) : null
  return (employer ?? row).client.language
}

async function rowOf(workspace: string): Promise<WorkspaceRow> {
  const row = await readClientRow(workspace)
  if (!row) throw new AppError('workspace.gone')
  return row
}
