import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { texts } from '#shared/audit/facts/texts'
import { aPost, anInput, somePosts, words } from '../build'

function read(input: Parameters<typeof texts.of>[0]) {
  const found = texts.of(input)
  if (found instanceof Missing) throw new Error(found.message.key)
  return found
}

describe('texts', () => {
  it('count own words of posts whose text is known', () => {
    const posts = somePosts(3, (i) => ({ text: [null, '', 'Aujourd’hui, on teste l’essai.'][i] ?? null }))
    expect([...read(anInput({ records: { posts } })).words]).toEqual([
      ['share:3', 4],
      ['share:2', 0],
    ])
  })

  it('give a copy of the page once, as the page’s, even where it also repeats an own post', () => {
    const text = words(40)
    const posts = [
      ...somePosts(2, () => ({ text })),
      aPost({ id: 'share:9', who: 'page', text, publishedAt: '2026-11-12T09:00:00Z' }),
    ]
    expect(read(anInput({ records: { posts } })).repeats).toEqual([
      { post: 'share:2', of: 'share:9', who: 'page', similarity: 1 },
      { post: 'share:1', of: 'share:9', who: 'page', similarity: 1 },
    ])
  })

  it('have no mentions where there is no brand', () => {
    expect(read(anInput({ client: { brand: null }, records: { posts: somePosts(1) } })).mentions).toBe(null)
  })

  it('survive a brand whose name is a pattern', () => {
    const input = anInput({
      client: { brand: { name: 'C++ (Lyon)', aliases: ['@', '.*'] } },
      records: { posts: somePosts(2, () => ({ text: 'Chez C++ (Lyon) on code.' })) },
    })
    expect(read(input).mentions?.get('share:1')).toEqual(['C++ (Lyon)'])
  })
})

describe('the brand in a text', () => {
  const found = (text: string, name = 'Élégia Lumière') =>
    read(
      anInput({ client: { brand: { name } }, records: { posts: somePosts(1, () => ({ text })) } }),
    ).mentions?.get('share:1') ?? []

  it.each([
    'Chez Élégia Lumière, on mesure.',
    'CHEZ ÉLÉGIA LUMIÈRE, ON MESURE.',
    'Une méthode #ÉlégiaLumière',
    'Une méthode #elegialumiere',
    'Chez Elegia Lumiere, on mesure.',
    'chez élégia lumière, on mesure.',
    'Chez Élégia-Lumière, on mesure.',
  ])('is named in “%s”', (text) => {
    expect(found(text)).toHaveLength(1)
  })

  it.each([
    ['Durand & Fils', 'Chez Durand et Fils, on mesure.'],
    ['Durand & Fils', 'Une méthode #DurandFils'],
    ['Durand & Fils', 'Une méthode #DurandEtFils'],
    ['Cœur de Lampe', 'Chez Coeur de Lampe, on mesure.'],
    ['Coeur de Lampe', 'CHEZ CŒUR DE LAMPE, ON MESURE.'],
    ['Élégia Lumière SAS', 'Chez Élégia Lumière, on mesure.'],
    ['Brasil Pumps GmbH & Co. KG', 'At Brasil Pumps we measure.'],
    ['Straßenlicht Müller', 'STRASSENLICHT MÜLLER: wir messen.'],
    ['Müller Licht', 'Bei Mueller Licht messen wir.'],
    ['Élégia.io', 'Avec elegia.io, on mesure.'],
    ['Élégia Lumière', 'Une méthode #élégia_lumière'],
  ])('%s is named in “%s”', (name, text) => {
    expect(found(text, name)).toHaveLength(1)
  })

  it('keeps its own letters where two stand for one', () => {
    expect(found('Nous, à la Straßenlicht Müller, messen.', 'Strassenlicht Müller')).toEqual([
      'Straßenlicht Müller',
    ])
    expect(found('Des sas de décompression', 'Sas SAS')).toEqual([])
  })

  it('is told as it is written', () => {
    expect(found('Chez Élégia Lumière, on mesure.')).toEqual(['Élégia Lumière'])
  })

  it('is not a common word in small letters, nor a part of another name', () => {
    expect(found('La voile est belle.', 'Voile')).toEqual([])
    expect(found('Chez Voile, on mesure.', 'Voile')).toEqual(['Voile'])
    expect(found('Les Élégia Lumières', 'Élégia Lumière')).toEqual([])
  })
})

describe('repetitions', () => {
  it('are found behind a page post of long ago', () => {
    const text = words(40)
    const posts = [
      ...somePosts(2, () => ({ text })),
      aPost({ id: 'share:9', who: 'page', text, publishedAt: '2026-01-12T09:00:00Z' }),
    ]
    expect(read(anInput({ records: { posts } })).repeats).toEqual([
      { post: 'share:1', of: 'share:2', who: 'person', similarity: 1 },
    ])
  })
})
