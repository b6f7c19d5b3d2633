import { expect, it } from 'vitest'
import { candidateAnswers } from '#shared/labelling/candidates'
import { createLabeller } from '#shared/labelling/labeller'
import { readContexts } from '../../bench/labels/data'

it('candidate answers: the right post is among the five best of nearly every question that has one', () => {
  let [found, wanted] = [0, 0]
  for (const { context, posts } of readContexts('corpus')) {
    const labeller = createLabeller({ ...context, posts: posts.map(({ input }) => input) })
    const lists = candidateAnswers(
      posts.map(({ id, input }) => ({ post: id, proposal: labeller.label(input) })),
      context.questions.length,
    )
    expect(lists).toHaveLength(context.questions.length)
    lists.forEach((list, question) => {
      expect(list.length).toBeLessThanOrEqual(5)
      expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).sort((a, b) => b - a))
      const right = posts.filter(({ answers }) => answers.includes(question)).map(({ id }) => id)
      if (right.length === 0) return
      wanted++
      if (right.some((id) => list.some(({ post }) => post === id))) found++
    })
  }
  expect(found).toBeGreaterThanOrEqual(0.95 * wanted)
})
