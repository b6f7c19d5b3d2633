import { RowError } from '#shared/model/app-error'
import { foldLabel } from '#shared/values/labels'
import type { DealStage } from '#shared/model/vocabulary'
import { dealOf, dealTaker } from './support/deals'
import { toolFormat } from './support/tool-table'

const taker = dealTaker()

/** Pipedrive's deals, English or French; every title begins with the name of its entity and some are renamed within a year. */
export const pipedriveDeals = toolFormat({
  id: 'pipedrive-deals',
  names: {
    id: deal('id'),
    name: deal('title', 'titre', 'name', 'nom'),
    status: deal('status', 'statut', 'etat'),
    amount: deal('value', 'valeur', 'deal value', "valeur de l'affaire"),
    currency: deal('currency of value', 'currency', 'devise de la valeur', 'devise de valeur', 'devise'),
    created: deal(
      'deal created',
      'created',
      'deal created on',
      'add time',
      'created at',
      'affaire creee',
      'affaire creee le',
      'creee le',
      "creation de l'affaire",
      'date de creation',
      'cree le',
      "heure d'ajout",
      "date d'ajout",
    ),
    won: deal(
      'won time',
      'won date',
      'won on',
      'won at',
      'date de gain',
      'heure de gain',
      'gagnee le',
      'gagne le',
      'date du gain',
      'heure du gain',
      'deal closed on',
      'close time',
      'date de cloture',
      'affaire conclue le',
    ),
    source: [
      ...deal('lead source', 'source du lead', 'source', 'source de lead', "source de l'affaire"),
      /^(deal|affaire) - .*\b(source|origine|provenance|canal|channel)\b/,
    ],
  },
  needs: ['name', 'status'],
  absent: {
    created: ['Deal - Deal created', 'Affaire - Affaire créée'],
    won: ['Deal - Won time', 'Affaire - Date de gain'],
  },
  dates: ['created', 'won'],
  amounts: ['amount'],
  french: /^affaire - /,
  row(row, reading) {
    taker.take(reading, dealOf('pipedrive-deal', row, stateOf(row.text('status'), row.title('status'))))
  },
  end: taker.end,
})

/** The titles behind both names of the entity. */
function deal(...names: string[]): string[] {
  return names.flatMap((name) => [`deal - ${name}`, `affaire - ${name}`, `transaction - ${name}`])
}

const STATES: [DealStage, RegExp][] = [
  ['won', /^(won|gagnee?)$/],
  ['lost', /^(lost|perdue?)$/],
  ['open', /^(open|ouverte?|en cours)$/],
]

function stateOf(text: string, column: string): DealStage {
  if (text === '') throw new RowError('required', { column })
  const state = STATES.find(([, names]) => names.test(foldLabel(text)))?.[0]
  if (state === undefined)
    throw new RowError('valueUnknown', { column, found: text, expected: 'open, won, lost' })
  return state
}
