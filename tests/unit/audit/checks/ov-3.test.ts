import { describe, expect, it } from 'vitest'
import { substance } from '#shared/audit/checks/ov-3'
import { anInput, find, somePosts } from '../build'

const long = 'a'.repeat(400)
const short = 'a'.repeat(399)

describe('OV-3', () => {
  it('counts 400 characters, articles, documents and videos: 12 of 20 score 90', () => {
    const posts = somePosts(20, (i) => {
      if (i < 9) return { text: long }
      if (i === 9) return { type: 'article', text: null }
      if (i === 10) return { text: short, media: 'document' }
      if (i === 11) return { text: short, media: 'video' }
      return { text: short, media: 'image' }
    })
    expect(find(substance, anInput({ records: { posts } }))).toMatchObject({
      score: 90,
      values: { k: 12, n: 20 },
    })
  })

  it('leaves posts of unknown text out and gives no verdict under twelve', () => {
    const posts = somePosts(20, (i) => ({ text: i < 11 ? long : null }))
    expect(find(substance, anInput({ records: { posts } }))).toMatchObject({ outcome: 'insufficient', n: 11 })
  })

  it('is not applicable without any text', () => {
    const posts = somePosts(20, () => ({ text: null }))
    expect(find(substance, anInput({ records: { posts } }))).toMatchObject({ outcome: 'not_applicable' })
  })
})
