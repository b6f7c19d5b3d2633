import { describe, expect, it } from 'vitest'
import { answersToConfirm } from '#shared/audit/engine/answers-to-confirm'
import { decidedBy, withTradeWords } from '#shared/audit/engine/decided-by'
import { anInput, somePosts } from '../build'

const TEXTS = [
  'Combien coûte l’entretien d’une chaudière ? Entre 120 et 180 € par an, déplacement compris : voici le détail.',
  'Le ramonage se fait une fois par an, deux fois pour le bois.',
  'Belle lumière ce matin sur la baie.',
]
const posts = somePosts(3, (i) => ({ text: TEXTS[i] ?? '' }))
const questions = [
  { text: 'Quel est le prix d’un entretien de chaudière ?', importance: 1 },
  { text: 'À quelle fréquence faut-il ramoner ?', importance: 1 },
]
const ask = (labels: Record<string, { answers?: number[]; refused?: number[] }> = {}) =>
  answersToConfirm(anInput({ client: { questions, labels }, records: { posts } }))

describe('the posts that may answer a question', () => {
  it('come best first, by question', () => {
    expect(ask().map((list) => list[0]?.post)).toEqual(['share:1', 'share:2'])
  })

  it('are no longer offered for a question that was confirmed or refused for them, and still for the other', () => {
    const [price, often] = ask({ 'share:1': { answers: [0] }, 'share:2': { refused: [1] } })
    expect(price?.map(({ post }) => post)).not.toContain('share:1')
    expect(often?.map(({ post }) => post)).not.toContain('share:2')
    expect(often?.map(({ post }) => post)).toContain('share:1')
  })
})

describe('words of a trade that nobody has described', () => {
  const input = anInput({ client: { brand: { about: '' } }, records: { posts } })

  it('decide posts, which are named beforehand', () => {
    expect(decidedBy(input, [])).toEqual([])
    expect(decidedBy(input, ['Chaudières', 'ramonage', 'dépannage'])).toEqual(
      expect.arrayContaining(['share:1', 'share:2']),
    )
  })

  it('become specialties of the brand, or themes where there is none', () => {
    const words = ['ramonage']
    expect(withTradeWords(input.client, words).brand?.specialties).toEqual(words)
    expect(withTradeWords({ ...input.client, brand: null }, words).themes).toEqual([
      { name: 'ramonage', words },
    ])
  })
})
