import { describe, expect, it } from 'vitest'
import { createLabeller } from '#shared/labelling/labeller'
import { readContexts } from '../../bench/labels/data'

const [context] = readContexts('corpus').filter(({ id }) => id === 'F1')

describe('reasons of a label', () => {
  it('name the words of office life, which counts for the working life', () => {
    const { subject, reasons } = createLabeller(context?.context ?? fail()).label({
      type: 'post',
      text: 'Lundi matin : badge oublié, clavier en panne, imprimante vide. Réunion de service, micro coupé. Courage à tous les collègues, bonne semaine au bureau !',
    })
    expect(subject).toBe('career')
    const words = reasons.find(({ key }) => key === 'careerWords')?.values['words']
    expect(words).toEqual(expect.arrayContaining(['badge', 'clavier']))
  })
})

function fail(): never {
  throw new Error('no such context')
}
