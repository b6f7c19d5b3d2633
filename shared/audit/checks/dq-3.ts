import type { EvidenceTable } from '#shared/model/audit'
import { INTENTS, SUBJECTS } from '#shared/model/labels'
import { krippendorffAlpha } from '#shared/stats/krippendorff-alpha'
import { lowerAlpha, validate, type BlindPair, type Validation } from '../support/blind-validation'
import { defineCheck, informative } from '../define/define-check'
import { drawnTable, evidenceTable } from '../support/evidence'
import type { BlindSample, LabelsFact } from '../facts/labels'

const BREAK = '2024-04-01'
const LEVEL = 0.95

/**
 * Trust in labels and figures: a gate. Its estimate is Krippendorff's α of the blind sample (the lower of subject and intent), with
 * the confusion matrix, the recall of every class and its share corrected for known error. Without a whole sample it stays unknown:
 * labels by hand are no sample, because a consultant corrects what is wrong first, so their agreement is shown but weakens no finding.
 */
export const trust = defineCheck({
  id: 'DQ-3',
  needs: ['labels', 'coverage', 'definitions'],
  run({ labels, coverage, definitions }, { minimum, limits }) {
    const { blind } = labels
    const subject = validate(SUBJECTS, blind.subject, blind.proposals.subject)
    const intent = validate(INTENTS, blind.intent, blind.proposals.intent)
    const needed = Math.min(minimum, blind.proposals.subject.length)
    const judged = subject.n >= needed ? lowerAlpha(subject, intent) : null
    const known = judged ? null : agreementByHand(labels, minimum)
    const { from } = coverage.span ?? { from: BREAK }
    const alpha = judged?.alpha ?? known
    const variant = judged
      ? 'validated'
      : subject.n > 0
        ? 'partial'
        : known === null
          ? 'unverified'
          : 'compared'
    const open = labels.foreign.size + labels.undecided.size > 0
    return informative({
      variant: open ? `${variant}Open` : variant,
      estimate: judged?.alpha ?? null,
      interval: judged?.interval ? { ...judged.interval, level: LEVEL, method: 'bootstrap' } : null,
      n: judged || subject.n > 0 ? subject.n : labels.compared.subject.length,
      unit: 'index',
      values: {
        n: judged || subject.n > 0 ? subject.n : labels.compared.subject.length,
        needed,
        alpha,
        trust: trustOf(judged?.alpha ?? null, limits),
        confirmed: labels.confirmedShare,
        labelled: labels.person.length,
        ...(open ? { foreign: labels.foreign.size, undecided: labels.undecided.size } : {}),
        breaks: from < BREAK ? 'yes' : 'no',
      },
      evidence: [
        drawnTable(
          'definitions',
          { definition: 'message', posts: 'integer' },
          definitions.map(({ tag, posts }) => [`evidence.definition.${tag}`, posts]),
          'none',
        ),
        ...(judged ? blindTables(blind, subject, intent) : known === null ? [] : handTables(labels)),
      ],
      params: {
        agreement: known,
        alphaSubject: judged ? subject.alpha : null,
        alphaIntent: judged ? intent.alpha : null,
        seriesBreak: from < BREAK ? BREAK : null,
      },
    })
  },
})

function agreementByHand({ compared: { subject, intent } }: LabelsFact, minimum: number): number | null {
  if (Math.min(subject.length, intent.length) < minimum) return null
  const alphas = [krippendorffAlpha(subject), krippendorffAlpha(intent)].filter((alpha) => alpha !== null)
  return alphas.length === 0 ? null : Math.min(...alphas)
}

function trustOf(alpha: number | null, limits: { pass: number; fail: number } | undefined): string {
  if (alpha === null || !limits) return 'unknown'
  return alpha >= limits.pass ? 'reliable' : alpha >= limits.fail ? 'tentative' : 'weak'
}

function handTables({ compared: { subject, intent } }: LabelsFact): EvidenceTable[] {
  return [confusion(subject, 'subject'), confusion(intent, 'intent')]
}

function blindTables(blind: BlindSample, subject: Validation, intent: Validation): EvidenceTable[] {
  const pairs = (list: readonly BlindPair[]) =>
    list.map(({ blind: said, proposed }) => [said, proposed] as const)
  return [
    confusion(pairs(blind.subject), 'subject'),
    recalls(subject, 'subject'),
    confusion(pairs(blind.intent), 'intent'),
    recalls(intent, 'intent'),
  ]
}

function confusion(pairs: readonly (readonly [string, string])[], format: 'subject' | 'intent') {
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair.join(' '), (counts.get(pair.join(' ')) ?? 0) + 1)
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, count]) => [...pair.split(' '), count])
  return evidenceTable(`confusion-${format}`, { byHand: format, proposed: format, posts: 'integer' }, rows)
}

function recalls({ classes }: Validation, format: 'subject' | 'intent') {
  return evidenceTable(
    `recall-${format}`,
    {
      [format]: format,
      posts: 'integer',
      recall: 'percent',
      recallLow: 'percent',
      recallHigh: 'percent',
      proposedShare: 'percent',
      correctedShare: 'percent',
    },
    classes.map(({ label, truly, recall, interval, proposed, corrected }) => [
      label,
      truly,
      recall,
      interval?.low ?? null,
      interval?.high ?? null,
      proposed,
      corrected,
    ]),
  )
}
