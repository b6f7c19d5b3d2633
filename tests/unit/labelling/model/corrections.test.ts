import { describe, expect, it } from 'vitest'
import { INTENTS, SUBJECTS } from '#shared/model/labels'
import type { Correction } from '#shared/labelling/model/corrections'
import { createLabeller } from '#shared/labelling/labeller'
import { readContexts } from '../../../bench/labels/data'

const contexts = readContexts('corpus')

describe('corrections of labels', () => {
  it('give the corrected posts their labels at once, and say so', () => {
    for (const { context, posts } of contexts) {
      // Whatever is proposed, the consultant says the next label of the list.
      const plain = createLabeller(context)
      const corrections = posts.slice(0, 10).map(({ input }): Correction => {
        const { subject, intent } = plain.label(input)
        return {
          input,
          label: {
            subject:
              SUBJECTS[(SUBJECTS.findIndex((name) => name === subject) + 1) % SUBJECTS.length] ?? 'off',
            intent: INTENTS[(INTENTS.findIndex((name) => name === intent) + 1) % INTENTS.length] ?? 'chat',
          },
        }
      })
      const labeller = createLabeller(context, { corrections })
      for (const { input, label } of corrections) {
        const found = labeller.label(input)
        expect(found).toMatchObject(label)
        expect(found.reasons[0]?.key).toBe('likeCorrected')
      }
    }
  })

  it('move a post like the corrected one, and leave a post that has nothing of it', () => {
    const [first] = contexts
    if (!first) throw new Error('no corpus')
    const text = (n: number) =>
      `Team quiz on Thursday number ${n}: bring a friend to the Packhorse, 7pm, raffle after.`
    const other = { text: 'The regulator published its yearly report this morning.', type: 'post' } as const
    const plain = createLabeller(first.context)
    const taught = createLabeller(first.context, {
      corrections: [1, 2, 3].map((n) => ({
        input: { text: text(n), type: 'post' },
        label: { subject: 'brand' },
      })),
    })
    expect(plain.label({ text: text(9), type: 'post' }).subject).not.toBe('brand')
    const found = taught.label({ text: text(9), type: 'post' })
    expect(found.subject).toBe('brand')
    expect(found.reasons[0]).toEqual({ key: 'likeCorrected', values: { count: 3 } })
    expect(taught.label(other).subject).toBe(plain.label(other).subject)
    expect(taught.label(other).reasons.map(({ key }) => key)).not.toContain('likeCorrected')
  })

  it('leave everything as it is when they say what is proposed anyway', () => {
    for (const { context, posts } of contexts) {
      const plain = createLabeller(context)
      const labels = posts.map(({ input }) => plain.label(input))
      const corrections = posts.slice(0, 15).map(({ input }, i): Correction => {
        const { subject, intent } = labels[i] ?? {}
        return { input, label: { subject: subject ?? 'off', intent: intent ?? 'chat' } }
      })
      const taught = createLabeller(context, { corrections })
      const same = posts.filter(({ input }, i) => taught.label(input).subject === labels[i]?.subject)
      expect(same.length).toBeGreaterThanOrEqual(posts.length - 2)
    }
  })
})
