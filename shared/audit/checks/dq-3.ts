import { krippendorffAlpha } from '#shared/stats/krippendorff-alpha'
import { defineCheck, informative } from '../define-check'
import { evidenceTable } from '../evidence'

const BREAK = '2024-04-01'

/**
 * Trust in labels and figures: a gate. There is no blind sample yet, so its estimate stays unknown and the labels "unverified";
 * the agreement (Krippendorff's α, the lower of subject and intent) of the labels by hand with the proposals is shown from forty
 * posts on, but weakens nothing: a consultant corrects what is wrong first, which is no sample.
 */
export const trust = defineCheck({
  id: 'DQ-3',
  needs: ['labels', 'coverage', 'definitions'],
  run({ labels, coverage, definitions }, settings) {
    const { subject, intent } = labels.compared
    const n = Math.min(subject.length, intent.length)
    const alphas =
      n < settings.minimum
        ? []
        : [krippendorffAlpha(subject), krippendorffAlpha(intent)].filter((alpha) => alpha !== null)
    const alpha = alphas.length === 0 ? null : Math.min(...alphas)
    const { from } = coverage.span ?? { from: BREAK }
    return informative({
      variant: alpha === null ? 'unverified' : 'compared',
      n,
      unit: 'index',
      values: {
        n,
        alpha,
        confirmed: labels.confirmedShare,
        labelled: labels.person.length,
        breaks: from < BREAK ? 'yes' : 'no',
      },
      evidence: [
        evidenceTable(
          'definitions',
          { definition: 'message', posts: 'integer' },
          definitions.map(({ tag, posts }) => [`evidence.definition.${tag}`, posts]),
        ),
        ...(alpha === null ? [] : [confusion(subject, 'subject'), confusion(intent, 'intent')]),
      ],
      params: { agreement: alpha, seriesBreak: from < BREAK ? BREAK : null },
    })
  },
})

function confusion(pairs: readonly (readonly [string, string])[], format: 'subject' | 'intent') {
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair.join(' '), (counts.get(pair.join(' ')) ?? 0) + 1)
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, count]) => [...pair.split(' '), count])
  return evidenceTable(`confusion-${format}`, { byHand: format, proposed: format, posts: 'integer' }, rows)
}
