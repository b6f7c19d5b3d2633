import { OUTCOME_KINDS } from '#shared/model/vocabulary'
import type { Outcome } from '#shared/model/records'

/** A result as given by one file; `ref`: the number of the deal or contact in the tool it comes from. */
type Told = Outcome & { ref?: string }

/**
 * The results of each file without those another file has more up to date: of the same deal in several exports, the one that has come
 * furthest stays (a deal before an opportunity), then the one of the higher value. Files keep their place; references are taken off.
 */
export function latestOutcomes(files: readonly (readonly Told[])[]): Outcome[][] {
  const best = new Map<string, Told>()
  const numbered = files.map(numberRepeats)
  for (const outcome of numbered.flat()) {
    if (outcome.ref === undefined) continue
    const known = best.get(outcome.ref)
    if (!known || isBetter(outcome, known)) best.set(outcome.ref, outcome)
  }
  return numbered.map((outcomes) =>
    outcomes.filter(({ ref, ...told }) => ref === undefined || isSame(told, best.get(ref)!)).map(withoutRef),
  )
}

/** Rows that one file repeats are several results: the second of a reference gets another one. */
function numberRepeats(outcomes: readonly Told[]): Told[] {
  const counts = new Map<string, number>()
  return outcomes.toSorted(byRef).map((outcome) => {
    if (outcome.ref === undefined) return outcome
    const count = (counts.get(outcome.ref) ?? 0) + 1
    counts.set(outcome.ref, count)
    return count === 1 ? outcome : { ...outcome, ref: `${outcome.ref}#${String(count)}` }
  })
}

function byRef(a: Told, b: Told): number {
  const [one, two] = [a.ref ?? '', b.ref ?? '']
  if (one !== two) return one < two ? -1 : 1
  return isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0
}

function withoutRef(told: Told): Outcome {
  const outcome = { ...told }
  delete outcome.ref
  return outcome
}

function isBetter(a: Told, b: Told): boolean {
  const [one, two] = [rankOf(a), rankOf(b)]
  if (one !== two) return one > two
  const [more, less] = [a.value ?? -1, b.value ?? -1]
  return more === less ? contentOf(a) < contentOf(b) : more > less
}

// A lost deal is further along than the same deal still open.
function rankOf({ kind, stage }: Told): number {
  return OUTCOME_KINDS.indexOf(kind) + (stage === 'lost' ? 0.5 : 0)
}

function isSame(a: Told, b: Told): boolean {
  return contentOf(a) === contentOf(b)
}

/** Everything but the file: two files that say the same both stay, and the merge counts them once. */
function contentOf({ date, kind, stage, label, value, currency, declaredSource, postUrl }: Told): string {
  return JSON.stringify([date, kind, stage, label, value, currency, declaredSource, postUrl])
}
