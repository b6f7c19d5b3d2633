import { describe, expect, it } from 'vitest'
import { readContexts } from '../../bench/labels/data'
import { figures, proposeAll } from '../../bench/labels/measure'
import { train } from '../../bench/labels/train'

describe('labels on a client that the weights have not seen', () => {
  it('stay at the measured level when each corpus context is left out in turn', () => {
    const corpus = readContexts('corpus')
    const all = [...corpus, ...readContexts('training')]
    const { subject, intent, answers } = figures(
      corpus.flatMap((one) => proposeAll(one, train(all.filter((other) => other !== one)))),
    )
    expect(subject.macro).toBeGreaterThanOrEqual(0.85)
    expect(intent.macro).toBeGreaterThanOrEqual(0.88)
    expect(answers.f1).toBeGreaterThanOrEqual(0.62)
    expect(answers.top3).toBeGreaterThanOrEqual(0.9)
  })
})
