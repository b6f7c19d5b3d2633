import type { Metrics } from '#shared/model/vocabulary'
import { activityDays } from '../facts/activity-days'
import { audience } from '../facts/audience'
import { coverage, type DataKind } from '../facts/coverage'
import { posts } from '../facts/posts'
import { resonance } from '../facts/resonance'
import type { AuditInput } from '../define/input'
import { isCutList } from '../support/cut-list'
import { known } from './known'

/** Without a post in any file, or without anything by the person in the period, their number is unknown. */
function postsAreKnown(input: AuditInput): boolean {
  const kinds = known(coverage, input)?.kinds ?? []
  return (
    input.records.posts.some(({ who }) => who === 'person') &&
    kinds.some((kind) => DATED_KINDS.includes(kind))
  )
}

const DATED_KINDS: readonly DataKind[] = ['posts', 'postFigures', 'dailyFigures', 'activities']

/** With this share of posts of unknown type, the number of each type is unknown. */
const MOST_UNTYPED = 0.5

/** Followers, posts by type, activities and engagement rate of the person. */
export function personMetrics(input: AuditInput): Partial<Metrics> {
  const heard = known(audience, input)
  const published = known(posts, input)
  const last30 = known(activityDays, input)?.last30
  const rates = known(resonance, input)
  const listed = published && postsAreKnown(input) ? published : null
  // Lists of figures without texts do not say what a post is.
  const typed = listed && listed.untyped.size < MOST_UNTYPED * listed.person.length ? listed : null
  return {
    'person.followers': heard?.person?.value ?? null,
    'person.posts.count': listed && !isCutList(input) ? listed.person.length : null,
    'person.posts.own': typed?.own.length ?? null,
    'person.posts.shares': typed?.shares.length ?? null,
    'person.posts.bareShares': typed?.bareSharesKnown ? typed.bareShares.length : null,
    'person.articles.count': typed?.articles.length ?? null,
    'person.activities.last30Days': last30?.count ?? null,
    'person.activities.workingDays': last30?.workingDays ?? null,
    'person.activities.perWorkingDay': last30?.perWorkingDay ?? null,
    'person.engagementRate.median': rates?.median ?? null,
    'person.engagementRate.definition': rates && rates.median !== null ? rates.definition : null,
  }
}
