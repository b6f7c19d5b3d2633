import { expect, it } from 'vitest'
import { tied } from '#services/report/pdf/ties'

const shown = (...texts: string[]) =>
  tied(texts.map((text) => ({ text }))).map(({ text }) => text.replaceAll('\u00a0', '_'))

it('a number stays on the line of what it counts and of the word that introduces it', () => {
  expect(shown('Sur 684 publications, 142 sont de vous (21\u00a0%).')).toEqual([
    'Sur_684_publications, 142_sont de vous (21_%).',
  ])
  expect(shown('note 39 sur 100, sur 8 semaines')).toEqual(['note 39_sur_100, sur_8_semaines'])
  expect(shown('Intervalle à 95\u00a0%\u00a0: de 18\u00a0% à 24\u00a0%.')).toEqual([
    'Intervalle à_95_%_:_de_18_% à_24_%.',
  ])
  expect(shown('Aucun nombre ici.')).toEqual(['Aucun nombre ici.'])
})

it('across the runs of a sentence, each keeping its letters', () => {
  expect(shown('Sur ', '542', ' partages')).toEqual(['Sur_', '542', '_partages'])
})
