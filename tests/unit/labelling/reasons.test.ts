import { describe, expect, it } from 'vitest'
import { createLabeller } from '#shared/labelling/labeller'
import { readContexts } from '../../bench/labels/data'

const [context] = readContexts('corpus').filter(({ id }) => id === 'F1')

describe('reasons of a label', () => {
  it('name words of every cue that counted for the label, those of office life too, and none of what speaks for the writer', () => {
    const { subject, reasons } = createLabeller(context?.context ?? fail()).label({
      type: 'post',
      text: 'Lundi matin, boîte de réception : 214 mails non lus. Répondre à tous, en copie, pièce jointe oubliée. La réunion de service commence, micro coupé. Bonne semaine au bureau !',
    })
    expect(subject).toBe('career')
    const words = reasons.find(({ key }) => key === 'careerWords')?.values['words']
    expect(words).toEqual(expect.arrayContaining(['mails']))
  })
})

function fail(): never {
  throw new Error('no such context')
}
