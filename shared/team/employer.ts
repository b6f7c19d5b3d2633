import { z } from 'zod'
import { client, brand } from '#shared/model/client'
import { day } from '#shared/model/primitives'

/** What a person lets the employer see: what they published, or also their indices, verdict and outcomes. */
export const CONSENT_SCOPES = ['posts', 'full'] as const
export type ConsentScope = (typeof CONSENT_SCOPES)[number]

const text = z.string().trim().min(1)

/** A person's consent to be named in the employer's outputs; once withdrawn, it counts as never given. */
export const teamConsent = z.strictObject({
  scope: z.enum(CONSENT_SCOPES),
  on: day,
  by: z.string().optional(),
  withdrawn: day.optional(),
})

/** One person who speaks for the employer; the name itself comes from the person's own `client.json`. */
export const teamPerson = z.strictObject({
  /** The sub-folder with the person's `client.json`. */
  folder: text,
  name: text.optional(),
  role: z.string().optional(),
  consent: teamConsent.optional(),
  /** The last day with the employer. */
  left: day.optional(),
})

const shared = client.shape

/** `employer.json`: the employer and its page, described once for everyone who speaks for it, and the list of these people. */
export const employer = z.strictObject({
  language: shared.language,
  timezone: shared.timezone,
  country: shared.country,
  region: shared.region,
  asOf: shared.asOf,
  periodMonths: shared.periodMonths,
  preset: shared.preset,
  grid: shared.grid,
  brand,
  themes: shared.themes,
  questions: shared.questions,
  targets: shared.targets,
  outcomesTracked: shared.outcomesTracked,
  /** Hand labels of the page's posts. */
  labels: shared.labels,
  rules: shared.rules,
  acceptedSources: shared.acceptedSources,
  benchmarks: shared.benchmarks,
  consultant: shared.consultant,
  people: z.array(teamPerson).default([]),
})

export type Employer = z.infer<typeof employer>
export type TeamPerson = z.infer<typeof teamPerson>

/** What the employer may see of a person; null without consent, or once it is withdrawn. */
export function scopeOf(person: Pick<TeamPerson, 'consent'> | null): ConsentScope | null {
  const consent = person?.consent
  return consent === undefined || consent.withdrawn !== undefined ? null : consent.scope
}
