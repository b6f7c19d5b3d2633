import type { Metrics } from '#shared/model/vocabulary'
import { median } from '#shared/stats/quantile'
import { anomalies } from '../facts/anomalies'
import { posts } from '../facts/posts'
import { KNOWN_ENOUGH, seenOf, views } from '../facts/views'
import type { AuditInput } from '../define/input'
import { known } from './known'

/** Views of the person's posts and articles: usual, biggest, its share of all, posts far above the usual. */
export function viewMetrics(input: AuditInput): Partial<Metrics> {
  const viewed = known(views, input)
  const unusual = known(anomalies, input)
  const read = (known(posts, input)?.articles ?? []).flatMap((article) => seenOf(article)?.value ?? [])
  const denominator = viewed?.topGroup.denominator.value ?? 0
  const byHand = (unusual?.flagged ?? []).filter(({ reason }) => reason === 'byHand')
  return {
    'person.articles.views.min': read.length === 0 ? null : Math.min(...read),
    'person.articles.views.median': median(read),
    'person.articles.views.max': read.length === 0 ? null : Math.max(...read),
    // The middle of the most seen posts is not the middle of all.
    'person.views.median':
      viewed && !viewed.isCut && viewed.main.known >= KNOWN_ENOUGH ? viewed.main.median : null,
    'person.views.max': viewed?.top.views ?? null,
    'person.views.topShare': viewed && denominator > 0 ? viewed.top.views / denominator : null,
    'person.views.topPostId': viewed?.top.post.id ?? null,
    'person.anomalies':
      unusual && (unusual.testable || byHand.length > 0) ? unusual.flagged.map(({ post }) => post.id) : null,
    'person.aside': unusual && byHand.map(({ post }) => post.id),
  }
}
