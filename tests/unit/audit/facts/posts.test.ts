import type { Source } from '#shared/model/source'
import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { posts } from '#shared/audit/facts/posts'
import { aPost, anInput, aSource, somePosts } from '../build'

function read(input: Parameters<typeof posts.of>[0]) {
  const value = posts.of(input)
  if (value instanceof Missing) throw new Error(value.message.key)
  return value
}

describe('the posts of the period', () => {
  it('are sorted by time and parted by author and type', () => {
    const list = [
      ...somePosts(4, (i) => ({ type: (['post', 'article', 'share', 'repost'] as const)[i] ?? 'post' })),
      aPost({ id: 'share:9', who: 'page' }),
    ]
    const found = read(anInput({ records: { posts: list } }))
    expect(found.person.map(({ id }) => id)).toEqual(['share:4', 'share:3', 'share:2', 'share:1'])
    expect(found.own.map(({ id }) => id)).toEqual(['share:2', 'share:1'])
    expect([found.shares, found.bareShares, found.articles, found.page].map((part) => part.length)).toEqual([
      1, 1, 1, 1,
    ])
  })

  it('are chosen by the day of the workspace, not of UTC', () => {
    const late = aPost({ id: 'share:1', publishedAt: '2026-11-15T23:30:00Z' })
    const first = aPost({ id: 'share:2', publishedAt: '2025-11-15T23:30:00Z' })
    const found = read(anInput({ records: { posts: [late, first] } }))
    expect(found.person.map(({ id }) => id)).toEqual(['share:2'])
    expect(found.dayOf.get('share:2')).toBe('2025-11-16')
  })

  it('say whether bare shares can be known: by their own list, or by one that tells of them and misses no other post', () => {
    const isKnown = (formats: Source['format'][], files: (index: number) => string[]) =>
      read(
        anInput({
          records: {
            posts: somePosts(3, (index) => ({ type: index ? 'post' : 'repost', sources: files(index) })),
          },
          sources: formats.map((format) => aSource({ format, file: format })),
        }),
      ).bareSharesKnown
    const exported = () => ['linkedin-shares']
    expect(isKnown(['linkedin-shares'], exported)).toBe(false)
    expect(isKnown(['linkedin-shares', 'linkedin-instant-reposts'], exported)).toBe(true)
    const typed = (count: number) => (index: number) =>
      index < count ? ['linkedin-shares', 'seen-posts'] : exported()
    expect(isKnown(['linkedin-shares', 'seen-posts'], typed(3))).toBe(true)
    expect(isKnown(['linkedin-shares', 'seen-posts'], typed(2))).toBe(false)
    expect(isKnown(['metricool-posts'], () => ['metricool-posts'])).toBe(true)
  })
})
