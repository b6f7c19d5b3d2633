import type { Under } from '#shared/locale/keys'
import type { CheckResult } from '#shared/model/audit'

/** What a consultant can do about a check without a score, in display order; `none`: only time brings more data. */
export const REMEDIES = ['consent', 'ask', 'questions', 'outcomes', 'client', 'classify', 'none'] as const
export type Remedy = (typeof REMEDIES)[number]

/** The remedy for each reason a fact is missing; a reason without a row does not compile. */
const BROUGHT_BY: Record<Under<'missing'>, Remedy> = {
  consent: 'consent',
  texts: 'ask',
  profile: 'ask',
  posts: 'ask',
  ownPosts: 'ask',
  views: 'ask',
  engagements: 'ask',
  activities: 'ask',
  pagePosts: 'ask',
  pageDays: 'ask',
  pageImpressions: 'ask',
  invitations: 'ask',
  demographics: 'ask',
  questions: 'questions',
  outcomes: 'outcomes',
  outcomesUntracked: 'outcomes',
  targets: 'client',
  themes: 'client',
  pageFollowers: 'client',
  labels: 'classify',
  languages: 'classify',
  brand: 'none',
  benchmark: 'none',
  check: 'none',
  outside: 'none',
}

/** The single action that would unlock a check, if there is one. */
export function remedyFor({ message: { key } }: Pick<CheckResult, 'message'>): Remedy {
  const reason = /^missing\.(\w+)$/.exec(key)?.[1]
  return reason !== undefined && reason in BROUGHT_BY ? BROUGHT_BY[reason as Under<'missing'>] : 'none'
}

/** Open checks grouped by remedy. */
export function byRemedy<Check extends Pick<CheckResult, 'message'>>(
  checks: readonly Check[],
): { remedy: Remedy; checks: Check[] }[] {
  return REMEDIES.map((remedy) => ({
    remedy,
    checks: checks.filter((check) => remedyFor(check) === remedy),
  })).filter((group) => group.checks.length > 0)
}
