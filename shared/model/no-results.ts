import type { Money, Stops, Waterfall } from './audit-results'

/** The value of the results if nothing is known. */
export const NO_RESULTS: { waterfall: Waterfall; stops: Stops; money: Money } = {
  waterfall: { published: 0, counted: 0, labelled: 0, byHand: 0, steps: [] },
  stops: { unlinked: 0, rows: [] },
  money: { rows: [], withoutAmount: 0, notCounted: 0 },
}
