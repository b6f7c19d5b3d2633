import { describe, expect, it } from 'vitest'
import enReasons from '../../../shared/locale/en/reasons.json'
import frReasons from '../../../shared/locale/fr/reasons.json'
import { createLabeller } from '#shared/labelling/labeller'
import type { LabelContext, LabelInput } from '#shared/labelling/types'
import { readContexts } from '../../bench/labels/data'

const CONTEXT: LabelContext = {
  language: 'fr',
  brand: {
    name: 'Amarre',
    aliases: ['Amarre Nautique', '@amarre'],
    domain: 'amarre.example',
    about:
      'Amarre entretient et hiverne les voiliers de plaisance à La Rochelle : carénage, moteurs, gréement, voilerie et expertise avant achat.',
    specialties: ['carénage', 'hivernage', 'moteurs marins', 'gréement', 'expertise'],
    products: ['Hivernage Zen'],
    competitors: ['Bordage & Cie'],
  },
  person: { name: 'Maud Tanguy', headline: 'Cheffe d’atelier chez Amarre' },
  questions: [
    { text: 'Combien coûte un carénage ?' },
    { text: 'À quelle fréquence réviser un moteur marin ?' },
  ],
  themes: [
    { name: 'Moteurs', words: ['moteur marin', 'diesel'] },
    { name: 'Voiles', words: ['voilerie', 'grand-voile'] },
  ],
  pagePosts: ['Carénage de printemps : réservez votre créneau sur le terre-plein.'],
}
const labeller = createLabeller(CONTEXT)
const label = (input: LabelInput) => labeller.label(input)

describe('labeller', () => {
  it('sees the brand in a hiring post and the call to action', () => {
    const found = label({
      type: 'post',
      text: 'On recrute chez Amarre ! Un mécanicien en CDI à La Rochelle. Envoyez votre CV à jobs@amarre.example avant le 15 mai, ou écrivez-moi en MP.',
    })
    expect(found).toMatchObject({ subject: 'brand', intent: 'sell' })
    expect(found.reasons[0]).toEqual({ key: 'brandNamed', values: { word: 'Amarre' } })
  })

  it('links advice with prices to the question about prices', () => {
    const found = label({
      type: 'post',
      text: 'Pour un carénage de voilier de 10 mètres, comptez 35 € le mètre de grutage, 400 € d’antifouling et deux jours de travail.\n\n1. Demandez si le lavage est compris.\n2. Vérifiez les anodes avant de peindre.\n3. Évitez le mois de mai, les tarifs montent de 20 %.',
    })
    expect(found).toMatchObject({ subject: 'trade', intent: 'serve', answers: [0] })
    expect(found.candidates[0]?.question).toBe(0)
  })

  it('reads what a share is about in its title', () => {
    const found = label({
      type: 'share',
      text: 'À suivre.',
      sharedTitle: 'Bordage & Cie rachète trois chantiers navals de plaisance',
    })
    expect(found).toMatchObject({ subject: 'trade', intent: 'inform' })
    expect(found.reasons.map((reason) => reason.key)).toContain('competitorNamed')
  })

  it('takes a bare repost as relayed, without being sure', () => {
    const found = label({
      type: 'repost',
      text: '',
      sharedTitle: 'Finale de la coupe du monde de rugby ce samedi',
    })
    expect(found.intent).toBe('inform')
    expect(found.confidence.intent).toBeLessThanOrEqual(0.5)
    expect(found.subject).toBe('off')
  })

  it('says so where there is nothing to read', () => {
    expect(label({ type: 'repost', text: '  ' })).toEqual({
      subject: null,
      intent: null,
      unread: 'text',
      decided: false,
      uncorrected: { subject: null, intent: null, decided: false },
      answers: [],
      themes: [],
      candidates: [],
      confidence: { subject: 0, intent: 0, answers: 0 },
      reasons: [{ key: 'noText', values: {} }],
    })
  })

  it('matches declared themes by stem and phrase, and none where none is declared', () => {
    const input = { type: 'post', text: 'Révision des moteurs marins avant la saison #diesel' } as const
    expect(label(input).themes).toEqual(['Moteurs'])
    expect(label({ type: 'post', text: 'Les vélos électriques arrivent' }).themes).toEqual([])
    expect(createLabeller({ ...CONTEXT, themes: [] }).label(input).themes).toEqual([])
  })

  it('works for an independent without a brand, without questions', () => {
    const alone = createLabeller({
      language: 'en',
      brand: null,
      person: { name: 'Ida Bloom', headline: 'Marine surveyor' },
      questions: [],
      themes: [],
      pagePosts: [],
    })
    const found = alone.label({
      type: 'post',
      text: 'Happy Friday everyone! My cat has eaten the crossword.',
    })
    expect(found).toMatchObject({ subject: 'off', intent: 'chat', answers: [], candidates: [] })
  })

  it('gives the same labels whatever was read before', () => {
    const contexts = readContexts('corpus')
    const inputs = contexts.flatMap((one) => one.posts.map((post) => post.input))
    const forward = createLabeller(CONTEXT)
    const backward = createLabeller(CONTEXT)
    const first = inputs.map((input) => forward.label(input))
    const second = inputs
      .toReversed()
      .map((input) => backward.label(input))
      .toReversed()
    expect(second).toEqual(first)
  })

  it('gives one to four reasons, each with a text in both languages', () => {
    for (const { context, posts } of readContexts('corpus')) {
      const labeller = createLabeller(context)
      for (const { input } of posts) {
        const { reasons } = labeller.label(input)
        expect(reasons.length).toBeGreaterThanOrEqual(1)
        expect(reasons.length).toBeLessThanOrEqual(4)
        for (const { key } of reasons) {
          expect(frReasons).toHaveProperty([key])
          expect(enReasons).toHaveProperty([key])
        }
      }
    }
  })
})
