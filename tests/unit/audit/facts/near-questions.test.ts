import { expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { nearQuestions } from '#shared/audit/facts/near-questions'
import { anInput, aPost, somePosts } from '../build'

const QUESTION = 'How much does a compressor audit cost?'

function near(texts: readonly (string | null)[], questions = [QUESTION]) {
  const posts = somePosts(texts.length, (index) => ({ text: texts[index] ?? null }))
  const client = { language: 'en' as const, questions: questions.map((text) => ({ text, importance: 2 })) }
  const found = nearQuestions.of(anInput({ client, records: { posts } }))
  if (found instanceof Missing) throw new Error('missing')
  return found
}

it('finds the own posts with most words of a question, rare ones counting most, and what the nearest leaves out', () => {
  const [first] = near([
    'The audit of a compressor takes a day.',
    'A compressor costs more than you think: the cost of an audit is nothing.',
    'A walk in the hills.',
  ])
  expect(first?.posts.map(({ post, words }) => [post.id, words])).toEqual([
    ['share:2', ['compressor', 'audit', 'cost']],
    ['share:1', ['compressor', 'audit']],
  ])
  expect(first?.unsaid).not.toContain('compressor')
  const [other] = near(['The audit of a compressor takes a day.'])
  expect(other?.unsaid).toContain('cost')
})

it('takes no post with a single word of the question, none of the page, and none without a text', () => {
  const [first] = near(['My audit.', null])
  expect(first?.posts).toEqual([])
  expect(first?.unsaid).toEqual(expect.arrayContaining(['compressor', 'audit', 'cost']))
  const posts = [aPost({ who: 'page', text: 'What a compressor audit costs.' })]
  const client = { language: 'en' as const, questions: [{ text: QUESTION, importance: 2 }] }
  const found = nearQuestions.of(anInput({ client, records: { posts } }))
  expect(found).toMatchObject([{ posts: [] }])
})

it('has nothing without questions', () => {
  expect(near(['The audit of a compressor.'], [])).toEqual([])
})
