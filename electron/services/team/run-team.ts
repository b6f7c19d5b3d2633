import { AppError, type Message } from '#shared/model/app-error'
import type { Failure } from '#shared/audit/engine/run-audit'
import { auditPeriod } from '#shared/audit/support/period'
import type { Language } from '#shared/model/vocabulary'
import { teamAudit } from '#shared/team/team-audit'
import type { TeamAudit } from '#shared/team/model'
import { VERSION } from '#services/version'
import { readEmployerFolder, type EmployerFolder, type PersonFolder } from './employer-folder'
import {
  auditPage,
  auditPerson,
  type PageOptions,
  type PersonAudited,
  type PersonOptions,
  type Told,
} from './person-job'

/** How one person is audited: in this thread, or in a pool. */
export type AuditPerson = (
  folder: string,
  person: PersonFolder,
  options: PersonOptions,
) => Promise<PersonAudited>

/** The same for the page alone. */
export type AuditPage = (folder: string, asked: PageOptions) => ReturnType<typeof auditPage>

/** A team's audit with everything its reader must know about it. */
export interface TeamRun {
  team: EmployerFolder
  audit: TeamAudit
  people: PersonAudited[]
  /** The people who could not be audited, and why; the others stand. */
  failed: { folder: string; error: unknown }[]
  page: { told: Told; failures: Failure[] }
  warnings: Message[]
}

export interface TeamRunOptions {
  language?: Language | undefined
  asOf?: string | undefined
  accepted?: readonly string[] | undefined
  since?: TeamAudit | null
  audit?: AuditPerson
  page?: AuditPage
  onPerson?: (folder: string) => void
}

/**
 * Audits everyone in an employer's folder as of the same date, and the team. Throws if the folder is invalid or nobody could be audited.
 */
export async function runTeam(folder: string, options: TeamRunOptions): Promise<TeamRun> {
  const team = await readEmployerFolder(folder)
  const audit: AuditPerson = options.audit ?? ((_, person, asked) => auditPerson(team, person, asked))
  const { onPerson = () => undefined } = options
  const asked = { language: options.language ?? team.employer.language, accepted: options.accepted }
  const day = options.asOf ?? team.employer.asOf
  const page = (asOf: string) =>
    (options.page ?? ((_, day) => auditPage(team, day)))(team.folder, { language: asked.language, asOf })
  const reading = audited(team.people, (person) => {
    onPerson(person.folder)
    return audit(team.folder, person, { ...asked, asOf: day })
  })
  // Where the day is known, the page need not wait for the people; if they fail, their error is the one to report.
  const beside = day === undefined ? null : page(day)
  // Awaited below, where its own failure is told.
  beside?.catch(() => undefined)
  const first = await reading
  const [example] = first.done
  if (!example) {
    const error = first.failed[0]?.error
    throw error instanceof Error ? error : new AppError('team.nobody', { file: 'employer.json' })
  }
  const asOf = day ?? newestOf(first.done)
  const again = await audited(
    first.done.flatMap(({ member }) => (member.audit.asOf === asOf ? [] : [member])),
    ({ folder: name, entry }) => audit(team.folder, { folder: name, entry }, { ...asked, asOf }),
  )
  const people = [...first.done.filter(({ member }) => member.audit.asOf === asOf), ...again.done]
  people.sort((a, b) => (a.member.folder < b.member.folder ? -1 : 1))
  const { voice, told, failures } = await (beside ?? page(asOf))
  return {
    team,
    audit: teamAudit(
      { employer: team.employer, people: people.map(({ member }) => member), page: voice },
      {
        engine: VERSION,
        asOf,
        period: auditPeriod(asOf, team.employer.periodMonths),
        language: asked.language,
        since: options.since ?? null,
      },
    ),
    people,
    failed: [...first.failed, ...again.failed],
    page: { told, failures },
    warnings: team.warnings,
  }
}

async function audited<Person extends PersonFolder>(
  people: readonly Person[],
  audit: (person: Person) => Promise<PersonAudited>,
): Promise<{ done: PersonAudited[]; failed: TeamRun['failed'] }> {
  const results = await Promise.all(
    people.map((person) =>
      audit(person).then(
        (done) => ({ done }),
        (error: unknown) => ({ folder: person.folder, error }),
      ),
    ),
  )
  return {
    done: results.flatMap((each) => ('done' in each ? each.done : [])),
    failed: results.flatMap((each) => ('error' in each ? each : [])),
  }
}

function newestOf(people: readonly PersonAudited[]): string {
  return people.map(({ member }) => member.audit.asOf).reduce((a, b) => (a > b ? a : b))
}
