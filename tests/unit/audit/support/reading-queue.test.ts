import { describe, expect, it } from 'vitest'
import { readingQueue } from '#shared/audit/support/reading-queue'

type Queued = Parameters<typeof readingQueue>[0][number]

function post(
  id: string,
  { confidence = 0.9, ...rest }: Partial<Queued> & { confidence?: number } = {},
): Queued {
  const proposal: Queued['proposal'] = {
    subject: 'trade',
    intent: 'serve',
    answers: [],
    themes: [],
    confidence,
    reasons: [],
  }
  return {
    id,
    who: 'person',
    type: 'post',
    labelSource: 'proposed',
    proposal,
    confidence,
    ...rest,
  }
}

describe('the queue of posts to read', () => {
  const posts = [
    ...Array.from({ length: 30 }, (_, n) =>
      post(`sure${String(n).padStart(2, '0')}`, { confidence: 0.85 + n / 300 }),
    ),
    ...Array.from({ length: 6 }, (_, n) => post(`open${n}`, { undecided: true, confidence: 0.4 + n / 20 })),
    post('share', { type: 'share', undecided: true, confidence: 0.3 }),
    post('read', { labelSource: 'client' }),
    post('page', { who: 'page' }),
    post('silent', { labelSource: 'none', proposal: null }),
  ]

  it('holds every post of the person that can be read and nobody has read, once', () => {
    const queue = readingQueue(posts)
    expect(new Set(queue).size).toBe(queue.length)
    expect(queue).toHaveLength(37)
    expect(queue).not.toContain('read')
    expect(queue).not.toContain('page')
    expect(queue).not.toContain('silent')
  })

  it('begins with what is undecided, own posts first, and draws one in four at random', () => {
    const queue = readingQueue(posts)
    const byEffect = queue.filter((_, place) => place % 4 !== 3)
    const open = byEffect.filter((id) => id.startsWith('open') || id === 'share')
    expect(byEffect.slice(0, open.length)).toEqual(open)
    expect(open.filter((id) => id !== 'share')).toEqual([...open.filter((id) => id !== 'share')].sort())
    if (open.includes('share')) expect(open.at(-1)).toBe('share')
    const drawn = (seed: number) => readingQueue(posts, seed).filter((_, place) => place % 4 === 3)
    expect(drawn(1)).toEqual(drawn(1))
    expect(drawn(1)).not.toEqual(drawn(2))
  })
})
