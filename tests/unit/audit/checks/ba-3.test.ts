import { describe, expect, it } from 'vitest'
import { brandNamed } from '#shared/audit/checks/ba-3'
import { anInput, find, somePosts } from '../build'

const naming = (texts: string[], sharedUrl: string | null = null) =>
  anInput({
    client: {
      brand: { name: 'Relais', aliases: ['Relais Industrie', '@relais-sa'], domain: 'relais.example' },
    },
    records: {
      posts: somePosts(20, (i) => ({
        text: texts[i] ?? 'Rien à signaler.',
        sharedUrl: i === 0 ? sharedUrl : null,
      })),
    },
  })

describe('BA-3', () => {
  it('finds names, tags, mentions and links: 3 of 20 score 90', () => {
    expect(
      find(
        brandNamed,
        naming(['Chez Relais, on teste.', 'Merci #relaisindustrie', 'Voir www.relais.example/blog']),
      ),
    ).toMatchObject({ score: 90 })
    expect(
      find(brandNamed, naming(['Bravo @relais-sa', 'RELAIS recrute', 'Un relais', 'Relaisser'])),
    ).toMatchObject({ values: { k: 2 } })
    expect(find(brandNamed, naming(['Un relais de plus.'], 'https://relais.example/offre'))).toMatchObject({
      values: { k: 1 },
    })
  })

  it('does not take the common word for the name', () => {
    expect(find(brandNamed, naming(['Il prend le relais.', 'Les relais locaux.']))).toMatchObject({
      values: { k: 0 },
    })
  })

  it.each([
    ['Durand & Fils', ['Chez Durand et Fils, oui', 'Avec Durand&Fils', 'DURAND & FILS !', 'Durand and Fils']],
    ['Éco-Froid', ['Eco Froid recrute', 'L’éco\u2011froid de demain', 'ÉCO-FROID', 'Merci @Éco Froid']],
    ['H&M', ['Vu chez H & M', 'Vu chez H&M', 'Vu chez h et m', '#HM']],
  ])('finds %s with other signs and spaces between its words', (name, texts) => {
    const posts = somePosts(20, (i) => ({ text: texts[i] ?? 'Rien à signaler.' }))
    expect(find(brandNamed, anInput({ client: { brand: { name } }, records: { posts } }))).toMatchObject({
      values: { k: texts.length },
    })
  })

  it('gives no verdict under twelve texts', () => {
    const posts = somePosts(20, (i) => ({ text: i < 11 ? 'Relais' : null }))
    expect(find(brandNamed, anInput({ records: { posts } }))).toMatchObject({
      outcome: 'insufficient',
      n: 11,
    })
  })
})
