import { describe, expect, it } from 'vitest'
import { analyse } from '#shared/labelling/tokenizer/document'
import { readContexts } from '../../../bench/labels/data'

const FOREIGN = [
  'Come scegliere la caldaia giusta per il vostro appartamento: cinque criteri da controllare prima di firmare il preventivo.',
  'Oggi abbiamo consegnato l’impianto alla scuola di Parma. Grazie a tutta la squadra!',
  'Tre errori da evitare quando si installa una pompa di calore.',
  'Il mio lunedì inizia così: caffè e fogli di calcolo ☕',
  'Cómo elegir la caldera adecuada para su vivienda: cinco criterios que debe comprobar antes de firmar.',
  '¿Por qué los paneles solares rinden menos en verano? El calor reduce el rendimiento un 10 %.',
  'Wie wählt man die richtige Heizung für die Wohnung? Fünf Kriterien, die Sie vor der Unterschrift prüfen sollten.',
  'Obrigado a todos pela presença ontem na feira de Lisboa!',
  'Vandaag hebben we de installatie in Gent opgeleverd. Bedankt aan het hele team!',
  'Jak wybrać odpowiedni kocioł do mieszkania? Pięć kryteriów, które warto sprawdzić.',
  'Pięć kroków, aby zmniejszyć zużycie hali.',
  'Hogyan válasszunk lámpát: öt szempont aláírás előtt.',
  'Sběr měření: pět kroků, které sníží spotřebu haly.',
  'Nola aukeratu galdara egokia zure etxebizitzarako: bost irizpide sinatu aurretik egiaztatzeko, eta galdera asko egin behar dira.',
  'Как выбрать котёл для квартиры: пять критериев.',
  '住宅に適したボイラーの選び方',
]

describe('the language of a text', () => {
  it('is not known where it is neither French nor English', () => {
    expect(FOREIGN.filter((text) => !analyse(text, 'fr').foreign)).toEqual([])
    expect(FOREIGN.filter((text) => !analyse(text, 'en').foreign)).toEqual([])
  })

  it('is known for every text in French or English, short ones too', () => {
    const contexts = [...readContexts('corpus'), ...readContexts('training')]
    const texts = contexts.flatMap(({ context, posts }) => [
      ...posts.flatMap(({ input }) => [input.text, input.sharedTitle ?? '']),
      ...context.pagePosts,
      ...context.questions.map(({ text }) => text),
    ])
    expect(texts.filter((text) => analyse(text, 'fr').foreign)).toEqual([])
    for (const text of [
      'Bravo Camille',
      'Dolce vita',
      'Viva Sevilla !',
      '🎉🎉',
      '',
      'Kervane × Enel, Milano',
    ])
      expect([text, analyse(text, 'fr').foreign]).toEqual([text, false])
  })

  it('is that of the lines that can be read: the others say nothing', () => {
    const english =
      'How to choose the right boiler for your flat: five criteria to check before you sign the quote.'
    const mixed = analyse(`${FOREIGN[0] ?? ''}\n\n${english}`, 'fr')
    expect(mixed.foreign).toBe(false)
    expect(mixed.language).toBe('en')
    expect(mixed.words.map(({ written }) => written)).toEqual(
      analyse(english, 'en').words.map(({ written }) => written),
    )
    // A word or two around a foreign text do not make it one that can be read.
    expect(analyse(`Hello!\n${FOREIGN[0] ?? ''}`, 'fr').foreign).toBe(true)
  })
})
