import { describe, expect, it } from 'vitest'
import { stateOfFields, stateOfStage, unreadStage } from '#services/import/formats/support/deals'

it.each([
  'Closed Won',
  'Fermée gagnée',
  'closedwon',
  'Won',
  'Gagné – en attente de facture',
  'Devis signé',
  'Proposition acceptée',
  'Contrat signé ✅',
  'Vendu',
  'Commande reçue',
  'Bon de commande signé',
  'Order received',
  'PO received',
  'Auftrag erhalten',
  'Closed Won (100 %)',
  'Won – pending invoice',
  'Gagné face à la concurrence',
  'Won against two competitors',
  'Remporté',
  'Zuschlag erhalten',
  'Beauftragt',
  'Adjudicado',
  'Aggiudicata',
  'Won over the competition',
  'Compétition gagnée',
  'Gagné par appel d’offres',
  'Won by phone',
])('%s is won', (stage) => {
  expect(stateOfStage(stage)).toBe('won')
})

it.each([
  'Closed Lost',
  'Closed – won’t proceed',
  'Won’t buy',
  'Closed Lost (won by a competitor)',
  'Gagné par un concurrent',
  'Non gagné',
  'Pas gagné',
  'Not won',
  'Perdu – à regagner',
  'Not interested',
  'Non qualifié',
  'Devis refusé',
  'Sans suite',
  'Gagné par la concurrence',
  'Won by another competitor',
  'Ganado por la competencia',
  'Gewonnen durch Wettbewerber',
  'Nothing won',
  '0 % – Closed Lost',
  'Vinto dalla concorrenza',
  'Adjudicado a la competencia',
  'Remporté par un concurrent',
  'Closed won reversed',
  'Closed Won – refunded',
  'Gagnée (résiliée)',
  'Won over by competitor',
  'Won over by another',
  'Competitor won',
  'Le concurrent a gagné',
  'Won by someone else',
  'Signé avec un autre cabinet',
  'Deal won elsewhere',
])('%s is lost', (stage) => {
  expect(stateOfStage(stage)).toBe('lost')
})

it.each([
  'Contract sent',
  'Won back?',
  'Proposition reçue',
  'Order sent',
  'Signed NDA',
  'Client existant',
  'To be signed',
  'À signer',
  'Not yet signed',
  'Pas encore signé',
  'Not contacted',
  'No answer',
  'Sans réponse',
  'Non contacté',
  'No-show, new date',
  'Presque gagné',
  'Quasiment gagné',
  'Nearly won',
  'Verbally won',
  'Won (pending signature)',
  'Signed – awaiting countersignature',
  'Gagnée (à confirmer)',
  'Gagné – en attente de signature',
  'Fast gewonnen',
  'Bijna gewonnen',
  'Casi ganado',
  'Quasi vinto',
  'Won 50 %',
  'Introduced to another contact',
])('%s is open', (stage) => {
  expect(stateOfStage(stage)).toBe('open')
})

it('the fields of the tool come before the words of a stage', () => {
  expect(stateOfFields('Signature', { isWon: 'true', isClosed: '' })).toBe('won')
  expect(stateOfFields('Won', { isWon: 'false', isClosed: 'true' })).toBe('lost')
  expect(stateOfFields('Closed Won', { isWon: 'No', isClosed: '' })).toBe('open')
  expect(stateOfFields('Négociation', { isWon: '', isClosed: 'false' })).toBe('open')
})

describe('the stages of a deal in the other languages of sales tools', () => {
  it.each([
    [
      'won',
      'Auftrag erteilt, Unterschrieben, Vertrag unterschrieben, Gewonnen, Firmado, Contrato firmado, Cerrado ganado, Assinado, Fechado ganho, Firmato, Contratto firmato, Chiuso vinto, Getekend, Offerte geaccepteerd',
    ],
    [
      'lost',
      'Não ganho, Niet gewonnen, Nicht gewonnen, No ganado, Non vinto, Abgelehnt, Storniert, Rechazado, Cancelado, Afgewezen, Geannuleerd, Rifiutato, Annullato, Recusado',
    ],
    [
      'open',
      'Angebot gesendet, Noch nicht unterschrieben, Propuesta enviada, Ainda não assinado, Offerta inviata, Nog niet getekend, Offerte verstuurd, In Verhandlung',
    ],
  ] as const)('are %s', (state, stages) => {
    const found = stages.split(', ').map((stage) => `${stage}: ${stateOfStage(stage)}`)
    expect(found).toEqual(stages.split(', ').map((stage) => `${stage}: ${state}`))
  })
})

describe('a stage that says nothing known', () => {
  const none = { isWon: '', isClosed: '' }

  it.each(['5', '124578854', 'Invoiced', 'Livré', 'Phase B', 'Won over', 'Gagné par Lumatec'])(
    '%s is named',
    (stage) => {
      expect(unreadStage(stage, none)).toBe(stage)
    },
  )

  it.each([
    'Closed Won',
    'Perdu',
    'Devis envoyé',
    'Décideur convaincu',
    'Soutenance',
    'À signer',
    '50 %',
    '',
  ])('%s is not', (stage) => {
    expect(unreadStage(stage, none)).toBeNull()
  })

  it('needs no words where the tool has fields for it', () => {
    expect(unreadStage('5', { isWon: 'false', isClosed: '' })).toBeNull()
  })
})
