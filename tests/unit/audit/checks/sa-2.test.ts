import { describe, expect, it } from 'vitest'
import { questionsAnswered } from '#shared/audit/checks/sa-2'
import { anInput, find, someLabels, somePosts } from '../build'

// Ten questions of importance 1, the first two of importance 3: fourteen in all... 2 × 3 + 8 = 14.
const questions = Array.from({ length: 10 }, (_, i) => ({ text: `Question ${i}`, importance: i < 2 ? 3 : 1 }))
const answering = (answers: number[][], asked = questions) =>
  anInput({
    client: {
      questions: asked,
      labels: someLabels(answers.length, (i) => ({
        subject: 'trade',
        intent: 'serve',
        answers: answers[i] ?? [],
      })),
    },
    records: { posts: somePosts(answers.length) },
  })

describe('SA-2', () => {
  it('weighs questions by importance: the two important ones alone are 6 of 14', () => {
    const finding = find(questionsAnswered, answering([[0], [1], [1]]))
    expect(finding).toMatchObject({ estimate: 6 / 14, n: 10, values: { m: 10, k: 2, r: 8 } })
    expect((finding as { score: number }).score).toBeCloseTo(50 + ((6 / 14 - 0.25) / 0.35) * 40, 10)
  })

  it('lists open questions by importance', () => {
    const finding = find(questionsAnswered, answering([[0], [2]]))
    if (typeof finding === 'string') throw new Error(finding)
    expect(finding.evidence[1]?.rows.slice(0, 2)).toEqual([
      ['Question 1', 3],
      ['Question 3', 1],
    ])
    expect(finding.evidence[0]?.posts).toEqual(['share:1', 'share:2'])
  })

  it('scores 0 where nothing is answered, and never takes a share for an answer', () => {
    const input = answering([[0]])
    const shared = {
      ...input,
      records: { ...input.records, posts: somePosts(2, (i) => ({ type: i === 0 ? 'share' : 'post' })) },
    }
    expect(find(questionsAnswered, shared)).toMatchObject({ estimate: 0, values: { k: 0 } })
  })

  it('is not applicable under ten questions, and missing without any', () => {
    expect(find(questionsAnswered, answering([[0]], questions.slice(0, 9)))).toMatchObject({
      outcome: 'not_applicable',
      variant: 'few',
    })
    expect(find(questionsAnswered, answering([[]], []))).toBe('missing.questions')
  })
})
