import { describe, expect, it } from 'vitest'
import { createLabeller } from '#shared/labelling/labeller'
import type { LabelInput } from '#shared/labelling/types'
import { samplePosts } from '#shared/labelling/model/scorer'
import { readContexts } from '../../../bench/labels/data'

const contexts = readContexts('corpus')

describe('questions that a post answers, told beside the other posts', () => {
  it('are proposed to fewer of the posts that answer none', () => {
    const wrong = { alone: 0, among: 0 }
    for (const { context, posts } of contexts) {
      const alone = createLabeller(context)
      const among = createLabeller({ ...context, posts: posts.map(({ input }) => input) })
      for (const { input, answers } of posts)
        if (answers.length === 0) {
          wrong.alone += alone.label(input).answers.length
          wrong.among += among.label(input).answers.length
        }
    }
    expect(wrong.among).toBeLessThan(wrong.alone)
  })

  it('come as probabilities, nearly the same whether the post is one of the others or new to them', () => {
    for (const { context, posts } of contexts) {
      const inputs = posts.map(({ input }) => input)
      const one = posts.find(({ answers }) => answers.length > 0)?.input as LabelInput
      const others = inputs.filter((input) => input !== one)
      const known = createLabeller({ ...context, posts: inputs }).label(one).candidates
      const fresh = createLabeller({ ...context, posts: others }).label(one).candidates
      expect(known[0]?.question).toBe(fresh[0]?.question)
      expect(known[0]?.score).toBeCloseTo(fresh[0]?.score ?? -1, 1)
      for (const { score } of known) {
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('the sample of posts', () => {
  const many = Array.from({ length: 1000 }, (_, i): LabelInput => ({ type: 'post', text: `Post ${i}` }))

  it('is at most 150, evenly taken, each text once, none without a text', () => {
    const sample = samplePosts([...many, ...many, { type: 'repost', text: ' ' }])
    expect(sample).toHaveLength(150)
    expect(new Set(sample.map(({ text }) => text)).size).toBe(150)
    expect(sample[75]?.text).toMatch(/^Post (49|50)\d$/)
  })

  it('changes nothing where there are fewer than ten', () => {
    const [first] = contexts
    if (!first) throw new Error('no corpus')
    const inputs = first.posts.map(({ input }) => input)
    const post = inputs[0] as LabelInput
    const plain = createLabeller(first.context).label(post)
    expect(createLabeller({ ...first.context, posts: inputs.slice(0, 9) }).label(post)).toEqual(plain)
  })
})
