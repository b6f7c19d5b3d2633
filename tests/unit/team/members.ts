import { runAudit } from '#shared/audit/engine/run-audit'
import type { Post } from '#shared/model/records'
import { employer as schema, type Employer, type TeamPerson } from '#shared/team/employer'
import { asOneOf } from '#shared/team/inherit'
import { textsOf, type Member, type Voice } from '#shared/team/member'
import { teamAudit, type Team } from '#shared/team/team-audit'
import type { TeamAudit } from '#shared/team/model'
import { anInput, aPost, AS_OF } from '../audit/build'

type Labels = Employer['labels']

/** An employer with three questions and two themes. */
export function anEmployer(changes: Record<string, unknown> = {}): Employer {
  return schema.parse({
    asOf: AS_OF,
    brand: { name: 'Kervane', about: 'Entretien de chaudières, ramonage, dépannage.' },
    questions: [
      { text: 'Quand ramoner ?', importance: 1 },
      { text: 'Que coûte une panne ?', importance: 3 },
      { text: 'Qui appeler la nuit ?', importance: 2 },
    ],
    themes: [
      { name: 'Entretien', words: ['entretien'] },
      { name: 'Sécurité', words: ['sécurité'] },
    ],
    ...changes,
  })
}

/** What somebody said on a day of November 2026. */
export interface Line {
  day: number
  text: string
  label?: Labels[string] | undefined
  title?: string
}

function postsOf(folder: string, lines: readonly Line[], who: Post['who']): Post[] {
  return lines.map(({ day, text }, index) =>
    aPost({
      id: `share:${folder}-${index}`,
      who,
      text,
      url: `https://www.linkedin.com/posts/${folder}-${index}`,
      publishedAt: `2026-${day > 30 ? '10' : '11'}-${String(((day - 1) % 30) + 1).padStart(2, '0')}T08:00:00Z`,
    }),
  )
}

function voiceOf(employer: Employer, name: string, posts: Post[], labels: Labels, who: Post['who']): Voice {
  const base = anInput({ client: { person: { name }, labels: {} }, records: { posts } })
  const { questions, themes } = employer
  const client = asOneOf({ ...base.client, questions, themes, labels }, employer)
  const audit = runAudit({ ...base, client })
  return { audit, texts: textsOf(audit, base.records, client, who) }
}

/** One person of the team by folder; named with everything to be seen unless `entry` says otherwise. */
export function aMember(
  employer: Employer,
  folder: string,
  lines: readonly Line[],
  { name = folder, entry = {} }: { name?: string; entry?: Partial<TeamPerson> | null } = {},
): Member {
  const posts = postsOf(folder, lines, 'person')
  const labels = Object.fromEntries(
    lines.flatMap(({ label }, index) => (label ? [[`share:${folder}-${index}`, label]] : [])),
  )
  return {
    ...voiceOf(employer, name, posts, labels, 'person'),
    folder,
    entry: entry === null ? null : { folder, consent: { scope: 'full', on: '2026-10-01' }, ...entry },
  }
}

/** The page's own voice. */
export function aPage(employer: Employer, lines: readonly Line[]): Voice {
  const posts = postsOf('page', lines, 'page')
  const labels = Object.fromEntries(
    lines.flatMap(({ label }, index) => (label ? [[`share:page-${index}`, label]] : [])),
  )
  return voiceOf(employer, employer.brand.name, posts, labels, 'page')
}

/** The audit of a team on the day of every built audit. */
export function auditOfTeam(team: Team, since: TeamAudit | null = null): TeamAudit {
  return teamAudit(team, {
    engine: '0.0.0',
    asOf: AS_OF,
    period: { from: '2025-11-16', to: AS_OF },
    language: 'fr',
    since,
  })
}
