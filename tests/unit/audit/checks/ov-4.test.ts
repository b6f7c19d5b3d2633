import { describe, expect, it } from 'vitest'
import { copyAndPaste } from '#shared/audit/checks/ov-4'
import { createTranslator } from '#shared/locale/translator'
import { aPost, anInput, find, somePosts, words } from '../build'

const original = (i: number) => words(40, `texte${'abcdefghijklmnopqrstuvwxyz'[i % 26]}`)

describe('OV-4', () => {
  it('finds one copy of itself and one of the page among twenty: 10 % scores 90', () => {
    const posts = somePosts(20, (i) => ({ text: i === 0 ? original(5) : original(i) }))
    posts.push(
      aPost({ id: 'share:900', who: 'page', text: original(7), publishedAt: '2026-11-01T08:00:00Z' }),
    )
    const finding = find(copyAndPaste, anInput({ records: { posts } }))
    expect(finding).toMatchObject({ score: 90, n: 20, values: { k: 2, fromPage: 1, fromSelf: 1 } })
    if (typeof finding !== 'string') expect(finding.evidence[0]?.posts).toEqual(['share:1', 'share:8'])
  })

  it('asks for other words about the page only where most copies are of the page', () => {
    const { t } = createTranslator('en')
    const asked = (fromPage: number, fromSelf: number) => {
      const own = (i: number) => (i < fromSelf ? original(19 - i) : original(i))
      const posts = somePosts(20, (i) => ({ text: own(i) }))
      for (let i = 0; i < fromPage; i += 1)
        posts.push(
          aPost({
            id: `share:${900 + i}`,
            who: 'page',
            text: original(10 + i),
            publishedAt: '2026-11-01T08:00:00Z',
          }),
        )
      const finding = find(copyAndPaste, anInput({ records: { posts } }))
      if (typeof finding === 'string') throw new Error(finding)
      expect(finding.values).toMatchObject({ fromPage, fromSelf })
      return t('checks.OV-4.action', finding.values)
    }
    expect(asked(1, 3)).toMatch(/^Publish a text again only/)
    expect(asked(3, 1)).toMatch(/^Rewrite in your own words/)
  })

  it('does not hold a page post of more than thirty days away against the person', () => {
    const posts = somePosts(20, (i) => ({ text: original(i) }))
    posts.push(
      aPost({ id: 'share:900', who: 'page', text: original(7), publishedAt: '2026-03-01T08:00:00Z' }),
    )
    expect(find(copyAndPaste, anInput({ records: { posts } }))).toMatchObject({ values: { k: 0 } })
  })

  it('counts one post in three groups once', () => {
    const posts = somePosts(12, (i) => ({ text: original(i) }))
    for (const group of [1, 2, 3])
      posts.push(
        aPost({ id: `groupPost:${group}-9`, text: original(3), publishedAt: '2026-11-11T09:05:00Z' }),
      )
    expect(find(copyAndPaste, anInput({ records: { posts } }))).toMatchObject({ n: 12, values: { k: 0 } })
  })

  it('gives no verdict under twelve texts, and none at all without texts', () => {
    expect(
      find(copyAndPaste, anInput({ records: { posts: somePosts(11, (i) => ({ text: original(i) })) } })),
    ).toMatchObject({ outcome: 'insufficient' })
    expect(find(copyAndPaste, anInput({ records: { posts: somePosts(20, () => ({ text: null })) } }))).toBe(
      'missing.texts',
    )
  })
})
