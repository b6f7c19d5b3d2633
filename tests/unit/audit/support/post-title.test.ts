import { describe, expect, it } from 'vitest'
import { titleOf } from '#shared/audit/support/post-title'

const post = (text: string | null, sharedTitle: string | null = null, type: 'post' | 'share' = 'post') =>
  titleOf({ type, text, sharedTitle })

describe('the title of a post', () => {
  it('is its first words, cut between words at ninety characters', () => {
    const title = post(`${'mot '.repeat(40)}fin`) ?? ''
    expect(title.length).toBeLessThanOrEqual(90)
    expect(title).toMatch(/mot…$/)
    expect(post('  Une\n\nligne  ')).toBe('Une ligne')
  })

  it('never cuts an emoji in two', () => {
    expect(post('🚲'.repeat(200))).toBe(`${'🚲'.repeat(89)}…`)
  })

  it('is the shared title of a share, and null where neither is known', () => {
    expect(post('Mon avis', 'Leur titre', 'share')).toBe('Leur titre')
    expect(post('', 'Leur titre')).toBe('Leur titre')
    expect(post(null)).toBe(null)
  })
})
