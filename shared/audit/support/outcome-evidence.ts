import type { EvidenceTable } from '#shared/model/audit'
import type { Outcome, Post } from '#shared/model/records'
import { OUTCOME_KINDS } from '#shared/model/vocabulary'
import type { Outcomes } from '../facts/outcomes'
import { evidenceTable, MOST_ROWS } from './evidence'
import { sum } from './measures'
import { nameOf } from './post-evidence'

/** Amounts of one stage and currency from which their sums by quarter say something. */
const ENOUGH_AMOUNTS = 8

/**
 * Every counted outcome as it was declared, latest first: what the log calls it, its amount, and the post it was observed with, else what the
 * log says of its source. No table without outcomes.
 */
export function outcomesByName(outcomes: readonly Outcome[], posts: readonly Post[]): EvidenceTable[] {
  if (outcomes.length === 0) return []
  const byId = new Map(posts.map((post) => [post.id, post]))
  const rows = outcomes.toReversed().map(({ date, kind, label, value, currency, postId, declaredSource }) => {
    const post = byId.get(postId ?? '')
    return [
      date,
      `common.outcome.${kind}`,
      label.trim() || null,
      value,
      currency,
      post ? nameOf(post) : declaredSource?.trim() || null,
    ]
  })
  return [
    evidenceTable(
      'outcomesByName',
      {
        date: 'day',
        kind: 'message',
        outcome: 'text',
        amount: 'decimal',
        currency: 'text',
        observedWith: 'text',
      },
      rows.slice(0, MOST_ROWS),
      undefined,
      { total: rows.length, order: 'latest', drawing: 'none' },
    ),
  ]
}

/** The amounts by calendar quarter, for each stage and currency with enough of them; neither is ever added up with another. */
export function amountsByQuarter({ inPeriod, months }: Outcomes): EvidenceTable[] {
  const quarters = [...new Set(months.map(({ month }) => quarterOf(month)))].map((quarter) => ({
    quarter,
    within: months.filter(({ month }) => quarterOf(month) === quarter).map(({ month }) => month),
  }))
  const valued = inPeriod.filter(({ value }) => value !== null)
  const rows = OUTCOME_KINDS.flatMap((kind) =>
    [...new Set(valued.map(({ currency }) => currency))].flatMap((currency) => {
      const found = valued.filter((outcome) => outcome.kind === kind && outcome.currency === currency)
      if (found.length < ENOUGH_AMOUNTS) return []
      return quarters.map(({ quarter, within }) => {
        const here = found
          .filter(({ date }) => quarterOf(date) === quarter)
          .flatMap(({ value }) => value ?? [])
        const [first = null, last = null] = [within[0], within.at(-1)]
        return [first, last, `common.outcome.${kind}`, currency, here.length, sum(here)]
      })
    }),
  )
  if (rows.length === 0) return []
  return [
    evidenceTable(
      'amountsByQuarter',
      {
        from: 'month',
        to: 'month',
        kind: 'message',
        currency: 'text',
        outcomes: 'integer',
        amount: 'decimal',
      },
      rows,
      undefined,
      { drawing: 'none' },
    ),
  ]
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
