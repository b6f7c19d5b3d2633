import { describe, expect, it, test } from 'vitest'
import { forAll, forClient, sentenceAt, unknownIn } from '#renderer/screens/report/sentences'
import { tokenOf } from '#shared/report/linked-figure'
import { figureOf, figuresIn } from '#renderer/screens/report/linked-text'
import { storedAudit } from '../../../tools/stored-audit'

const camille = storedAudit('camille')
const etienne = storedAudit('etienne')

describe('a sentence of the library', () => {
  it('follows from one client to another: names and figures are those of each', () => {
    const written = `Camille Renaud porte Nuvéo : ${tokenOf(figureOf('person.followers', camille))} abonnés, indice ${tokenOf(figureOf('influence', camille))}.`
    const kept = forAll(written, camille)
    expect(kept).toBe('{client} porte {employer} : {person.followers} abonnés, indice {score}.')
    expect(forClient(kept, camille)).toBe(written)
    const there = forClient(kept, etienne)
    expect(there).toMatch(/^Étienne Marquand porte Ventorel : /)
    expect(figuresIn(there)).toEqual([figureOf('person.followers', etienne), figureOf('influence', etienne)])
  })

  it('takes a whole name only, and keeps a name that it does not know as it is written', () => {
    expect(forAll('Nuvéothèque, Nuvéo', camille)).toBe('Nuvéothèque, {employer}')
    expect(forClient('{someone} and {{x}}', camille)).toBe('{someone} and {{x}}')
    expect(unknownIn('{someone}, {client}', camille)).toEqual(['someone'])
  })

  it('says what a client does not have', () => {
    const alone = { ...camille, client: { ...camille.client, brand: null } }
    expect(unknownIn('{client} porte {employer}.', alone)).toEqual(['employer'])
  })
})

test.each([
  ['Un. Deux.', 1, 1, 'Un.'],
  ['Un. Deux.', 9, 9, 'Deux.'],
  ['Un. Deux.', 0, 0, 'Un.'],
  ['Un.\n- Trois points. Quatre.', 6, 6, 'Trois points.'],
  ['Un. Deux.', 4, 8, 'Deux'],
  ['', 0, 0, ''],
  ['Vu {{person.followers|7|2026-01-01}} fois. Puis.', 5, 5, 'Vu {{person.followers|7|2026-01-01}} fois.'],
])('the sentence of %j between %i and %i is %j', (text, from, to, sentence) => {
  expect(sentenceAt(text, from, to, 'fr')).toBe(sentence)
})
