import { COMPARED, PAIR } from '../questions/pair-features'
import { createSpread, EMPTY } from '../vectors'
import { choose, probabilitiesOf, type Choice } from './question-choice'

/** A post as compared with the client's others: its features for each question, and those of the post as a whole. */
export interface Candidate {
  rows: readonly (readonly number[])[]
  post: readonly number[]
}

/** What was learned about answering when the client's other posts are known: a first choice, then a review of it. */
export interface ChoiceAmong {
  choice: Choice
  /** Weights of the review's features. */
  review: number[]
  threshold: number
}

/**
 * A function that gives the probability of each question to be answered by a post, seen among the client's other posts (correction for
 * hubs: a question that many posts come near is answered by none of them). `member` is the position of the post in `members`, or null.
 */
export function createJudge(
  { choice, review }: ChoiceAmong,
  members: readonly Candidate[],
): (candidate: Candidate, member: number | null) => number[] {
  const { wide: compared } = comparison(members)
  const inspect = createReviewer(
    choice,
    members.map(({ post }, member) => ({ rows: compared[member] ?? [], post })),
  )
  const chooseNew = createChooser(choice, members)
  return (candidate, member) =>
    inspect(member === null ? chooseNew(candidate) : null, candidate, member).map((values) => {
      let sum = 0
      for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (review[i] ?? 0)
      return logistic(sum)
    })
}

interface Comparison {
  rows: readonly Candidate['rows'][]
  wide: readonly number[][][]
  spreads: ReturnType<typeof createSpread>[][]
}

const comparisons = new WeakMap<Candidate['rows'], Comparison>()

// Labels do not change how posts and questions compare, only what is concluded about the posts.
function comparison(members: readonly Candidate[]): Comparison {
  const [first] = members
  const known = first && comparisons.get(first.rows)
  if (
    known?.rows.length === members.length &&
    members.every(({ rows }, member) => rows === known.rows[member])
  )
    return known
  const spreads = spreadsOf(members)
  const compare = comparisonBy(spreads)
  const made = {
    rows: members.map(({ rows }) => rows),
    wide: members.map(({ rows }, member) => compare(rows, member)),
    spreads,
  }
  if (first) comparisons.set(first.rows, made)
  return made
}

/** The first choice for a post outside the members; the part that is linear in its features is computed in advance. */
function createChooser(
  { question, none, bias }: Choice,
  members: readonly Candidate[],
): (candidate: Candidate) => FirstChoice {
  const width = (members[0]?.rows[0] ?? []).length
  const folded = comparison(members).spreads.map((spreads) => {
    const weights = Float64Array.from(question.slice(0, width))
    let constant = 0
    spreads.forEach((spread, i) => {
      const feature = POSITIONS[i] ?? 0
      const { best, mean, deviation } = spread(null)
      const [lead, usual] = [
        question[width + 2 * i] ?? 0,
        (question[width + 2 * i + 1] ?? 0) / scaleOf(deviation),
      ]
      weights[feature] = (weights[feature] ?? 0) + lead + usual
      constant -= lead * best + usual * mean
    })
    return { weights, constant }
  })
  return ({ rows, post }) => {
    let other = bias
    for (let i = 0; i < post.length; i++) other += (post[i] ?? 0) * (none[i] ?? 0)
    const scores = folded.map(({ weights, constant }, q) => {
      const row = rows[q] ?? []
      let sum = constant
      for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0)
      return sum
    })
    return { scores, odds: oddsOf(probabilitiesOf(scores, other)) }
  }
}

/** A function that extends a post's features by their standing among those of the other posts. */
export function createComparison(
  members: readonly Candidate[],
): (rows: readonly (readonly number[])[], member: number | null) => number[][] {
  return comparisonBy(spreadsOf(members))
}

function comparisonBy(
  spreads: Comparison['spreads'],
): (rows: readonly (readonly number[])[], member: number | null) => number[][] {
  return (rows, member) =>
    rows.map((row, question) => {
      const wide = row.slice()
      POSITIONS.forEach((feature, i) => {
        const value = row[feature] ?? 0
        const others = spreads[question]?.[i]?.(member === null ? null : value) ?? EMPTY
        wide.push(value - others.best, (value - others.mean) / scaleOf(others.deviation))
      })
      return wide
    })
}

const POSITIONS = COMPARED.map((name) => PAIR[name])

function spreadsOf(members: readonly Candidate[]): ReturnType<typeof createSpread>[][] {
  return (members[0]?.rows ?? []).map((_, question) =>
    POSITIONS.map((feature) => createSpread(members.map(({ rows }) => rows[question]?.[feature] ?? 0))),
  )
}

// The small constant keeps a feature that never varies from dividing by zero.
function scaleOf(deviation: number): number {
  return 4 * (deviation + 0.05)
}

/**
 * A function that looks at the first choice for a post again, beside the choices for the others: features by question. `first` is its
 * first choice where it is none of the members.
 */
export function createReviewer(
  choice: Choice,
  members: readonly Candidate[],
): (first: FirstChoice | null, candidate: Pick<Candidate, 'post'>, member: number | null) => number[][] {
  const all = members.map(({ rows, post }): FirstChoice => {
    const { probabilities, scores } = choose(choice, rows, post)
    return { odds: oddsOf(probabilities), scores }
  })
  const spreads = (members[0]?.rows ?? []).map((_, question) => ({
    odds: createSpread(all.map(({ odds }) => odds[question] ?? 0)),
    scores: createSpread(all.map(({ scores }) => scores[question] ?? 0)),
  }))
  return (first, { post }, member) => {
    const { odds, scores } = first ?? all[member ?? -1] ?? NONE
    const { top, next } = topTwo(odds)
    return odds.map((value, question) => {
      const score = scores[question] ?? 0
      const others = spreads[question]?.odds(member === null ? null : value) ?? EMPTY
      const rival = spreads[question]?.scores(member === null ? null : score) ?? EMPTY
      const ahead = value - others.best
      const lead = Math.max(-3, Math.min(3, value - (value === top ? next : top)))
      return [
        value,
        Math.min(ahead, 3),
        lead,
        (score - rival.best) / 3,
        (value - others.mean) / (others.deviation + 0.3),
        post[0] ?? 0,
        1,
        lead > 0 ? Math.max(0, ahead) : 0,
      ]
    })
  }
}

// The two largest values; the same one twice if there is only one.
function topTwo(values: readonly number[]): { top: number; next: number } {
  let top = -Infinity
  let next = -Infinity
  for (const value of values) {
    if (value > top) {
      next = top
      top = value
    } else if (value > next) next = value
  }
  return { top, next: values.length > 1 ? next : top }
}

/** Scores of the questions by the first choice, and the logarithms of their odds. */
export interface FirstChoice {
  odds: number[]
  scores: number[]
}

const NONE: FirstChoice = { odds: [], scores: [] }

function oddsOf(probabilities: readonly number[]): number[] {
  return probabilities.map((p) => {
    const inside = Math.min(1 - 1e-4, Math.max(1e-4, p))
    return Math.log(inside / (1 - inside))
  })
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
