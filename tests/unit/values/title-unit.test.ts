import { expect, it } from 'vitest'
import { unitOfTitle, withoutUnit } from '#shared/values/title-unit'

it.each([
  ['Impressions (k)', 1_000, 'Impressions'],
  ['impressions (in thousands)', 1_000, 'impressions'],
  ['Vues en milliers', 1_000, 'Vues'],
  ['Reichweite (in Tsd.)', 1_000, 'Reichweite'],
  ['Montant (k€)', 1_000, 'Montant'],
  ['Montant k€', 1_000, 'Montant'],
  ['Umsatz T€', 1_000, 'Umsatz'],
  ['Montant (milliers d’euros)', 1_000, 'Montant'],
  ["Views ('000)", 1_000, 'Views'],
  ['Revenue (M€)', 1_000_000, 'Revenue'],
  ['Impressions (Mio.)', 1_000_000, 'Impressions'],
  ['Impressions (organic)', 1, 'Impressions (organic)'],
  ['Reactions (total)', 1, 'Reactions (total)'],
  ['Montant (€)', 1, 'Montant (€)'],
  ['Time in minutes', 1, 'Time in minutes'],
  ['Page K', 1, 'Page K'],
])('%s: times %d', (title, unit, bare) => {
  expect([unitOfTitle(title), withoutUnit(title)]).toEqual([unit, bare])
})
