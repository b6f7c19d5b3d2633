import { describe, expect, it } from 'vitest'
import { readContexts } from '../../bench/labels/data'
import { figures, proposeAll } from '../../bench/labels/measure'
import { train } from '../../bench/labels/train'

describe('labels on clients that the weights have not seen', () => {
  it('stay at the measured level when the corpus contexts are left out, a French and an English one at a time', () => {
    const corpus = readContexts('corpus')
    const all = [...corpus, ...readContexts('training')]
    const outcomes = [
      ['E1', 'F1'],
      ['E4', 'F3'],
    ].flatMap((left) => {
      const knowledge = train(all.filter(({ id }) => !left.includes(id)))
      return corpus.filter(({ id }) => left.includes(id)).flatMap((one) => proposeAll(one, knowledge))
    })
    const { subject, intent, answers } = figures(outcomes)
    expect(outcomes).toHaveLength(120)
    expect(subject.macro).toBeGreaterThanOrEqual(0.87)
    expect(intent.macro).toBeGreaterThanOrEqual(0.9)
    expect(subject.ece).toBeLessThanOrEqual(0.1)
    expect(intent.ece).toBeLessThanOrEqual(0.1)
    expect(answers.f1).toBeGreaterThanOrEqual(0.79)
    expect(answers.top3).toBeGreaterThanOrEqual(0.95)
  })
})
