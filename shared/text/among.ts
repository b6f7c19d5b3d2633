import { choose, COMPARED, pairFeature, type Choice } from './pairs'

/** A post as it is compared with the client's others: its features by question, and those of the post as a whole. */
export interface Candidate {
  rows: readonly (readonly number[])[]
  post: readonly number[]
}

/** What was learned about questions where the client's other posts are known: a first choice, then a review of it. */
export interface ChoiceAmong {
  choice: Choice
  /** Weights of the review's features. */
  review: number[]
  threshold: number
}

// The level that the best of so many posts reaches: with more posts it is not the very best one that counts.
const GROUP = 30

/**
 * A function that gives the probability of each question to be answered by a post, seen among the client's other posts (correction for
 * hubs: a question that many posts come near is answered by none of them). `member` is the position of the post in `members`, or null.
 */
export function createJudge(
  { choice, review }: ChoiceAmong,
  members: readonly Candidate[],
): (candidate: Candidate, member: number | null) => number[] {
  const compare = createComparison(members)
  const inspect = createReview(
    choice,
    members.map(({ rows, post }, member) => ({ rows: compare(rows, member), post })),
  )
  return ({ rows, post }, member) =>
    inspect({ rows: compare(rows, member), post }, member).map((values) =>
      logistic(values.reduce((sum, value, i) => sum + value * (review[i] ?? 0), 0)),
    )
}

/** A function that adds to the features of a post what they are beside those of the other posts. */
export function createComparison(
  members: readonly Candidate[],
): (rows: readonly (readonly number[])[], member: number | null) => number[][] {
  const positions = COMPARED.map(pairFeature)
  const spreads = (members[0]?.rows ?? []).map((_, question) =>
    positions.map((feature) => createSpread(members.map(({ rows }) => rows[question]?.[feature] ?? 0))),
  )
  return (rows, member) =>
    rows.map((row, question) => {
      const added = positions.flatMap((feature, i) => {
        const value = row[feature] ?? 0
        const others = spreads[question]?.[i]?.(member === null ? null : value)
        if (!others) return [0, 0]
        return [value - others.best, (value - others.mean) / (others.deviation + 0.05) / 4]
      })
      return [...row, ...added]
    })
}

/** A function that looks at the first choice for a post again, beside the choices for the others: features by question. */
export function createReview(
  choice: Choice,
  members: readonly Candidate[],
): (candidate: Candidate, member: number | null) => number[][] {
  const first = members.map((candidate) => firstChoice(choice, candidate))
  const spreads = (members[0]?.rows ?? []).map((_, question) => ({
    odds: createSpread(first.map(({ odds }) => odds[question] ?? 0)),
    scores: createSpread(first.map(({ scores }) => scores[question] ?? 0)),
  }))
  return (candidate, member) => {
    const { odds, scores } = member === null ? firstChoice(choice, candidate) : (first[member] ?? NONE)
    const [top = 0, next = top] = [...odds].sort((a, b) => b - a)
    return odds.map((value, question) => {
      const own = member === null ? null : value
      const others = spreads[question]?.odds(own) ?? EMPTY
      const score = scores[question] ?? 0
      const rival = spreads[question]?.scores(member === null ? null : score) ?? EMPTY
      const ahead = value - others.best
      const lead = Math.max(-3, Math.min(3, value - (value === top ? next : top)))
      return [
        value,
        Math.min(ahead, 3),
        lead,
        (score - rival.best) / 3,
        (value - others.mean) / (others.deviation + 0.3),
        candidate.post[0] ?? 0,
        1,
        lead > 0 ? Math.max(0, ahead) : 0,
      ]
    })
  }
}

interface First {
  odds: number[]
  scores: number[]
}

const NONE: First = { odds: [], scores: [] }

function firstChoice(choice: Choice, { rows, post }: Candidate): First {
  const { probabilities, scores } = choose(choice, rows, post)
  const odds = probabilities.map((p) => {
    const inside = Math.min(1 - 1e-4, Math.max(1e-4, p))
    return Math.log(inside / (1 - inside))
  })
  return { odds, scores }
}

interface Others {
  best: number
  mean: number
  deviation: number
}

const EMPTY: Others = { best: 0, mean: 0, deviation: 0 }

// Best, mean and deviation of values; `own` is taken out of them.
function createSpread(values: readonly number[]): (own: number | null) => Others {
  const sorted = Float64Array.from(values).sort().reverse()
  let sum = 0
  let squares = 0
  for (const value of sorted) {
    sum += value
    squares += value * value
  }
  return (own) => {
    const n = sorted.length - (own === null ? 0 : 1)
    if (n <= 0) return EMPTY
    const k = Math.max(1, Math.round(n / GROUP))
    const place = own !== null && own >= (sorted[k - 1] ?? 0) ? k : k - 1
    const mean = (sum - (own ?? 0)) / n
    const square = (squares - (own ?? 0) ** 2) / n
    return { best: sorted[place] ?? 0, mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) }
  }
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
