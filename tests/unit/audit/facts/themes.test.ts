import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { themes } from '#shared/audit/facts/themes'
import { anInput, someLabels, somePosts } from '../build'

const posts = somePosts(3)
const [first, second, third] = posts
function read(client: Parameters<typeof anInput>[0]) {
  const found = themes.of(anInput({ ...client, records: { posts } }))
  if (found instanceof Missing || !first || !second || !third) throw new Error('missing')
  return { ...found, first, second, third }
}

describe('themes', () => {
  it('are the declared ones; what is on none of them counts by its subject', () => {
    const labels = someLabels(3, (i) => ({
      subject: i === 1 ? 'career' : 'trade',
      intent: 'chat',
      themes: i === 0 ? ['Vélo', 'Train'] : [],
    }))
    const found = read({
      client: {
        labels,
        themes: [
          { name: 'Vélo', words: [] },
          { name: 'Train', words: [] },
        ],
      },
    })
    expect(found.inferred).toBe(false)
    expect(found.grid).toEqual(['Vélo', 'Train', 'brand', 'trade', 'career', 'off'])
    expect([found.first, found.second, found.third].map(found.themeOf)).toEqual(['Vélo', 'career', 'trade'])
    expect([found.first, found.second, found.third].map(found.onLine)).toEqual([true, false, false])
  })

  it('are the specialties of the brand where none is declared, and the line is its subject', () => {
    const labels = someLabels(3, (i) => ({
      subject: i === 1 ? 'off' : 'trade',
      intent: 'chat',
      themes: ['Roulements'],
    }))
    const found = read({ client: { labels, brand: { specialties: ['Roulements'] } } })
    expect(found.inferred).toBe(true)
    expect([found.first, found.second].map(found.themeOf)).toEqual(['Roulements', 'off'])
    expect([found.first, found.second].map(found.onLine)).toEqual([true, false])
  })
})
