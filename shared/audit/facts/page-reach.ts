import { mean } from '#shared/stats/mean'
import { pageReach as benchmark } from '../benchmarks/benchmarks'
import { defineFact, Missing } from '../define/define-fact'
import { audience as audienceFact } from './audience'
import { page as pageFact } from './page'

/** Impressions of the page's organic posts compared with the published mean of pages of its size. */
export interface PageReach {
  mean: number
  n: number
  followers: number
  /** `expired`: too old to be scored on the day of the audit. */
  published: { id: string; mean: number; expired: boolean }
}

/** Reach of the page; missing without impressions, followers or a published figure for that size. */
export const pageReach = defineFact<PageReach>('pageReach', (input) => {
  const page = pageFact.of(input)
  if (page instanceof Missing) return page
  const audience = audienceFact.of(input)
  const followers = audience instanceof Missing ? null : (audience.page?.value ?? null)
  const shown = page.posts.flatMap(({ impressions }) => impressions ?? [])
  const average = mean(shown)
  if (average === null) return new Missing('pageImpressions')
  if (followers === null) return new Missing('pageFollowers')
  const published = benchmark(followers, input.asOf, input.client.benchmarks)
  return published ? { mean: average, n: shown.length, followers, published } : new Missing('benchmark')
})
