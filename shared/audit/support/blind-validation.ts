import type { Intent, Subject } from '#shared/model/labels'
import { bootstrap } from '#shared/stats/bootstrap'
import type { Interval } from '#shared/stats/interval'
import { krippendorffAlpha } from '#shared/stats/krippendorff-alpha'
import { roganGladen } from '#shared/stats/rogan-gladen'
import { wilson } from '#shared/stats/wilson'

/** A post of the blind sample: what the consultant said without seeing the proposal, and what was proposed. */
export interface BlindPair<Label extends string = string> {
  blind: Label
  proposed: Label
}

/** How well one class is found. Shares 0-1. */
export interface ClassRecall<Label extends string = string> {
  label: Label
  /** Posts of the sample that are of this class by hand, and those of them that were proposed so. */
  truly: number
  found: number
  /** `found` / `truly` with its Wilson interval; null where the sample has none. */
  recall: number | null
  interval: Interval | null
  /** Share among all proposals. */
  proposed: number
  /** The same, corrected for the errors of the sample (Rogan and Gladen 1978); null where they cannot be known. */
  corrected: number | null
}

/** What a blind sample says about one kind of label. */
export interface Validation<Label extends string = string> {
  n: number
  /** Krippendorff's alpha with its bootstrap interval; null where all posts have one class. */
  alpha: number | null
  interval: Interval | null
  classes: ClassRecall<Label>[]
}

/**
 * Agreement and errors of proposals by a blind sample. `proposals`: the proposed class of every post that the sample stands for; the
 * sample is stratified, so each of its posts counts for the posts proposed like it.
 */
export function validate<Label extends string>(
  labels: readonly Label[],
  pairs: readonly BlindPair<Label>[],
  proposals: readonly Label[],
): Validation<Label> {
  const alphaOf = (sample: readonly BlindPair<Label>[]) =>
    krippendorffAlpha(sample.map(({ blind, proposed }) => [blind, proposed]))
  const spread = bootstrap(alphaOf, pairs)
  const weight = weights(pairs, proposals)
  return {
    n: pairs.length,
    alpha: alphaOf(pairs),
    interval: spread?.percentile ?? null,
    classes: labels.map((label) => {
      const truly = pairs.filter(({ blind }) => blind === label)
      const found = truly.filter(({ proposed }) => proposed === label)
      const share =
        proposals.length === 0
          ? 0
          : proposals.filter((proposed) => proposed === label).length / proposals.length
      return {
        label,
        truly: truly.length,
        found: found.length,
        recall: truly.length === 0 ? null : found.length / truly.length,
        interval: wilson(found.length, truly.length),
        proposed: share,
        corrected: corrected(label, share, pairs, weight),
      }
    }),
  }
}

/** The lower alpha of subjects and intents: what DQ-3 is judged by; null where neither is known. */
export function lowerAlpha(subject: Validation<Subject>, intent: Validation<Intent>): Validation | null {
  const known = [subject, intent].filter(({ alpha }) => alpha !== null)
  return known.reduce<Validation | null>(
    (lowest, one) => (lowest === null || (one.alpha ?? 1) < (lowest.alpha ?? 1) ? one : lowest),
    null,
  )
}

function weights<Label extends string>(
  pairs: readonly BlindPair<Label>[],
  proposals: readonly Label[],
): (pair: BlindPair<Label>) => number {
  const sampled = tally(pairs.map(({ proposed }) => proposed))
  const all = tally(proposals)
  return ({ proposed }) => (all.get(proposed) ?? 0) / (sampled.get(proposed) ?? 1)
}

function corrected<Label extends string>(
  label: Label,
  share: number,
  pairs: readonly BlindPair<Label>[],
  weight: (pair: BlindPair<Label>) => number,
): number | null {
  const total = (keep: (pair: BlindPair<Label>) => boolean) =>
    pairs.filter(keep).reduce((sum, pair) => sum + weight(pair), 0)
  const truly = total(({ blind }) => blind === label)
  const others = total(({ blind }) => blind !== label)
  if (truly === 0 || others === 0) return null
  const sensitivity = total(({ blind, proposed }) => blind === label && proposed === label) / truly
  const specificity = total(({ blind, proposed }) => blind !== label && proposed !== label) / others
  return roganGladen(share, Math.min(1, sensitivity), Math.min(1, specificity))
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
