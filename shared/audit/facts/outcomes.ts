import type { Outcome, Post } from '#shared/model/records'
import { NO_RESULTS_NOTED } from '#shared/model/vocabulary'
import { isAttributed } from '../../records/attributed'
import { within } from '../../time/calendar'
import { monthsOf } from '../../time/days'
import { defineFact, Missing } from '../define/define-fact'
import { postsInPeriod } from '../support/dated-posts'

/** Contacts and other results declared or observed. */
export interface Outcomes {
  /** Dated inside the period and said to come from what was published, oldest first. */
  inPeriod: Outcome[]
  /** Dated inside the period, but of another or of no stated source, or lost: listed, never counted. */
  notCounted: Outcome[]
  /** Of these, the ones declared or observed with a post. */
  linked: Outcome[]
  /** Results of the period per post of the period (by post id). */
  byPost: Map<string, number>
  /** Own, shared or written posts of the period with at least one result. */
  productive: Post[]
  /** Months of the period, `YYYY-MM`, and their results. */
  months: { month: string; count: number }[]
  /** Months of the period, `YYYY-MM`, of which the log says that nothing came, and that hold no result. */
  quiet: string[]
  /** Results before the period, for the comparison with the past. */
  earlier: Outcome[]
}

/** The log of results; missing if none was given, which is not zero. A log that says “none” counts as one. */
export const outcomes = defineFact<Outcomes>('outcomes', (input) => {
  const all = input.records.outcomes
    .filter(({ date }) => date <= input.asOf)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const said = new Set(
    input.records.measures
      .filter(({ metric, date }) => metric === NO_RESULTS_NOTED && date <= input.asOf)
      .map(({ date }) => date.slice(0, 7)),
  )
  if (all.length === 0 && said.size === 0)
    return new Missing(input.client.outcomesTracked === 'no' ? 'outcomesUntracked' : 'outcomes')
  const dated = all.filter(({ date }) => within(date, input.period))
  const inPeriod = dated.filter(isAttributed)
  const linked = inPeriod.filter(({ postId }) => postId !== null)
  const posts = postsInPeriod(input, 'person').map(({ post }) => post)
  const byPost = new Map<string, number>()
  for (const { postId } of linked) if (postId !== null) byPost.set(postId, (byPost.get(postId) ?? 0) + 1)
  const months = monthsOf(input.period.from, input.period.to).map((month) => ({
    month,
    count: inPeriod.filter(({ date }) => date.startsWith(month)).length,
  }))
  return {
    inPeriod,
    notCounted: dated.filter((outcome) => !isAttributed(outcome)),
    linked,
    byPost,
    productive: posts.filter(({ id }) => byPost.has(id)),
    months,
    quiet: months.filter(({ month, count }) => count === 0 && said.has(month)).map(({ month }) => month),
    earlier: all.filter((outcome) => outcome.date < input.period.from && isAttributed(outcome)),
  }
})
