import type { Metrics } from '#shared/model/vocabulary'
import { audience } from '../facts/audience'
import { page } from '../facts/page'
import type { AuditInput } from '../define/input'
import { known } from './known'

/** Followers, posts and yield of the brand's page; `audienceRatio` = person's followers / page's. */
export function pageMetrics(input: AuditInput): Partial<Metrics> {
  const heard = known(audience, input)
  const published = known(page, input)
  return {
    'page.followers': heard?.page?.value ?? null,
    'page.posts.last30Days': published?.last30.count ?? null,
    'page.interactions.median': published?.last30.medianInteractions ?? null,
    'page.engagementRate.median': published?.engagementRate?.median ?? null,
    audienceRatio: heard?.ratio ?? null,
  }
}
