import { positionsOf } from '../vectors'

/** The features of a post and one question; values are about 0 to 1. */
export const PAIR_FEATURES = [
  'exact', // share of the question's weight said in the same stems
  'soft', // the same with stems that look alike
  'topic', // the same over the rare terms alone
  'rarest', // weight of the rarest term said
  'matched', // number of terms said
  'repeated', // how often terms are said
  'density', // the same for the post's length
  'opening', // share said in the first words
  'expansion', // words that stand near the question's terms on the page
  'concepts', // notions of the trade in common
  'conceptRepeat', // how often they are said
  'general', // notions of no trade in common
  'generalRepeat',
  'notions', // likeness of all notions, rare ones first
  'aspects', // what is asked (price, delay …) is in the post
  'aspectsMissing', // what is asked is nowhere in the post
  'price', // a price is asked, amounts are given
  'priceMissing',
  'delay', // a duration is asked, durations are given
  'delayMissing',
  'figures', // an amount, a size or a frequency is asked, numbers are given
  'softShare',
  'conceptShare',
  'generalShare',
  'expansionShare', // the same against the other questions
  'notionsShare',
  'allShare',
  'softMargin',
  'conceptMargin', // lead over the best other question
  'generalMargin',
  'notionsMargin',
  'allMargin',
  'topicAspect',
  'conceptAspect', // both topic and aspect
  'longQuestion',
  'aspectShare', // what is asked against what the other questions ask
  'aspectMargin',
  'priceAlone', // prices are given and few questions ask for one
  'delayAlone',
  'oftenAlone',
] as const

/** Features that are also compared with the client's other posts: a question that many posts seem to answer is answered by none of them. */
export const COMPARED = [
  'soft',
  'concepts',
  'general',
  'notions',
  'topicAspect',
  'repeated',
  'expansion',
] as const satisfies readonly (typeof PAIR_FEATURES)[number][]

/** Name of a feature of a pair. */
export type PairFeature = (typeof PAIR_FEATURES)[number]

/** Position of each feature in a row. */
export const PAIR = positionsOf(PAIR_FEATURES)

// Filled with fractions before it is emptied, so that the engine keeps its copies as arrays of doubles.
const EMPTY = PAIR_FEATURES.map(() => 0.5).fill(0)

/** A row of features, all zero. */
export function emptyRow(): number[] {
  return EMPTY.slice()
}

/** What speaks for a question altogether. */
export function overall(row: readonly number[]): number {
  return (
    (row[PAIR.soft] ?? 0) +
    (row[PAIR.concepts] ?? 0) +
    (row[PAIR.general] ?? 0) +
    0.5 * (row[PAIR.aspects] ?? 0) +
    0.5 * (row[PAIR.expansion] ?? 0)
  )
}

// A feature, its share among the questions and its lead over the best other one.
const BESIDE: readonly [value: number, share: number, margin: number | null][] = [
  [PAIR.aspects, PAIR.aspectShare, PAIR.aspectMargin],
  [PAIR.soft, PAIR.softShare, PAIR.softMargin],
  [PAIR.concepts, PAIR.conceptShare, PAIR.conceptMargin],
  [PAIR.general, PAIR.generalShare, PAIR.generalMargin],
  [PAIR.notions, PAIR.notionsShare, PAIR.notionsMargin],
  [PAIR.expansion, PAIR.expansionShare, null],
]

/** Sets the features of each question relative to those of the other questions. */
export function compareRivals(rows: readonly number[][]): void {
  const values = rows.map(overall)
  setBeside(rows, values, PAIR.allShare, PAIR.allMargin)
  for (const [value, share, margin] of BESIDE) {
    rows.forEach((row, q) => {
      values[q] = row[value] ?? 0
    })
    setBeside(rows, values, share, margin)
  }
}

function setBeside(
  rows: readonly number[][],
  values: readonly number[],
  share: number,
  margin: number | null,
): void {
  let total = 0
  let first = 0
  let second = 0
  for (const value of values) {
    total += value
    if (value > first) {
      second = first
      first = value
    } else if (value > second) second = value
  }
  rows.forEach((row, q) => {
    const value = values[q] ?? 0
    if (total > 0) row[share] = value / total
    if (margin !== null) row[margin] = value - (value === first ? second : first)
  })
}
