import type { Under } from '#shared/locale/keys'
import type { CheckResult } from '#shared/model/audit'

/** What a consultant can do about a check that cannot be judged, in the order of the list; `none` waits for more of the same. */
export const REMEDIES = ['consent', 'ask', 'questions', 'outcomes', 'client', 'classify', 'none'] as const
export type Remedy = (typeof REMEDIES)[number]

/** Why a fact is missing, and what would bring it; a reason without its row does not compile. */
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

/** What would let a check speak, as far as one act does. */
export function remedyFor({ message: { key } }: Pick<CheckResult, 'message'>): Remedy {
  const reason = /^missing\.(\w+)$/.exec(key)?.[1]
  return reason !== undefined && reason in BROUGHT_BY ? BROUGHT_BY[reason as Under<'missing'>] : 'none'
}

/** Open checks under what would let them speak. */
export function byRemedy<Check extends Pick<CheckResult, 'message'>>(
  checks: readonly Check[],
): { remedy: Remedy; checks: Check[] }[] {
  return REMEDIES.map((remedy) => ({
    remedy,
    checks: checks.filter((check) => remedyFor(check) === remedy),
  })).filter((group) => group.checks.length > 0)
}
