import type { AuditInput } from '#shared/audit/define/input'
import { runCheck } from '#shared/audit/engine/run-check'
import { CHECKS } from '#shared/audit/checks/registry'
import { Missing } from '#shared/audit/define/define-fact'
import { promise } from '#shared/audit/facts/promise'
import { categoriesOf, presetOf } from '#shared/audit/presets'
import type { CheckResult } from '#shared/model/audit'

/** The profile's own texts. */
export interface ProfileTexts {
  headline: string
  about: string
}

/** What a profile promises, and how far the posts keep to it. */
export interface Kept {
  themes: readonly string[]
  result: Pick<CheckResult, 'status' | 'estimate' | 'score' | 'message'>
}

/** The current and the proposed profile, each judged by the check of the promise. */
export interface ProfileTrial {
  today: ProfileTexts
  before: Kept
  after: Kept | null
}

/** Judges the current and the proposed profile against the same posts; without a proposal, only the current one. */
export function tryProfile(input: AuditInput, proposed: ProfileTexts | null): ProfileTrial {
  const { client, records } = input
  const today = {
    headline: client.person.headline ?? records.profile?.headline ?? '',
    about: records.profile?.summary ?? '',
  }
  return {
    today,
    before: kept(input),
    after: proposed === null ? null : kept(withProfile(input, proposed)),
  }
}

function withProfile(input: AuditInput, { headline, about }: ProfileTexts): AuditInput {
  const { client, records } = input
  const known = records.profile ?? {
    name: client.person.name,
    headline: null,
    summary: null,
    industry: null,
    positions: [],
    skills: [],
    source: '',
  }
  return {
    ...input,
    client: { ...client, person: { ...client.person, headline } },
    records: { ...records, profile: { ...known, headline, summary: about } },
  }
}

function kept(input: AuditInput): Kept {
  const settings = categoriesOf(presetOf(input.client), input.client.grid)
    .flatMap(({ checks }) => checks)
    .find(({ id }) => id === 'PR-2')
  if (!settings) throw new Error('PR-2 is in the catalogue')
  const promised = promise.of(input)
  const { status, estimate, score, message } = runCheck(CHECKS['PR-2'], settings, input).result
  return {
    themes: promised instanceof Missing ? [] : promised.themes,
    result: { status, estimate, score, message },
  }
}
