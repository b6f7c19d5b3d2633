import { describe, expect, it } from 'vitest'
import { questions } from '#shared/audit/facts/questions'
import { anInput, someLabels, somePosts } from '../build'

const asked = [
  { text: 'Combien ?', importance: 3 },
  { text: 'Quand ?', importance: 1 },
]

describe('questions of clients', () => {
  it('hold the own posts that answer them, oldest first', () => {
    const labels = someLabels(3, (i) => ({
      subject: 'trade',
      intent: 'serve',
      answers: i === 1 ? [] : [0, 7],
    }))
    expect(
      questions.of(anInput({ client: { questions: asked, labels }, records: { posts: somePosts(3) } })),
    ).toEqual({
      all: [
        { text: 'Combien ?', importance: 3, answeredBy: ['share:3', 'share:1'], isProposed: false },
        { text: 'Quand ?', importance: 1, answeredBy: [], isProposed: false },
      ],
      answered: 1,
      allRead: true,
      importance: { all: 4, answered: 3, proposed: 3 },
    })
  })

  it('are missing where none was given', () => {
    expect(questions.of(anInput({ records: { posts: somePosts(3) } }))).toMatchObject({
      message: { key: 'missing.questions' },
    })
  })
})
