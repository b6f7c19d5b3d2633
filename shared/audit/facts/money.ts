import type { Amounts, Money } from '#shared/model/audit-results'
import type { Outcome } from '#shared/model/records'
import { OUTCOME_KINDS } from '#shared/model/vocabulary'
import { defineFact, Missing } from '../define/define-fact'
import { sum } from '../support/measures'
import { outcomes as outcomesFact } from './outcomes'

/** Amounts of the results of the period by stage and currency; missing without a list of results. */
export const money = defineFact<Money>('money', (input) => {
  const outcomes = outcomesFact.of(input)
  if (outcomes instanceof Missing) return outcomes
  const { inPeriod, linked, notCounted } = outcomes
  const isLinked = new Set(linked)
  const rows = OUTCOME_KINDS.flatMap((stage) => {
    const found = inPeriod.filter(({ kind, value }) => kind === stage && value !== null)
    return currenciesOf(found).flatMap((currency): Money['rows'] => {
      const here = found.filter((outcome) => outcome.currency === currency)
      const declared = amountsOf(here)
      return declared
        ? [{ stage, currency, declared, linked: amountsOf(here.filter((each) => isLinked.has(each))) }]
        : []
    })
  })
  return {
    rows,
    withoutAmount: inPeriod.filter(({ value }) => value === null).length,
    notCounted: notCounted.length,
  }
})

// In order of name; an unknown currency last.
function currenciesOf(outcomes: readonly Outcome[]): (string | null)[] {
  const names = [...new Set(outcomes.map(({ currency }) => currency))]
  return names.sort((a, b) => (a === b ? 0 : a === null || (b !== null && a > b) ? 1 : -1))
}

function amountsOf(outcomes: readonly Outcome[]): Amounts | null {
  const values = outcomes.flatMap(({ value }) => value ?? [])
  if (values.length === 0) return null
  return {
    results: values.length,
    sum: sum(values),
    least: values.reduce((least, value) => Math.min(least, value)),
    most: values.reduce((most, value) => Math.max(most, value)),
  }
}
