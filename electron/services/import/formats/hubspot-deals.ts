import { RowError } from '#shared/model/app-error'
import { dealOf, dealTaker, stateOfStage } from './support/deals'
import { toolFormat } from './support/tool-table'

const taker = dealTaker()

/** HubSpot's deals: the columns are those of the exported view, in any order. French titles are from memory, no file was seen. */
export const hubspotDeals = toolFormat({
  id: 'hubspot-deals',
  names: {
    id: ['record id', 'deal id', "id de fiche d'informations"],
    name: ['deal name', 'nom de la transaction'],
    status: ['deal stage', 'phase de la transaction', 'etape de la transaction'],
    isWon: ['is closed won', 'is closed won?', 'est ferme gagne'],
    amount: ['amount', 'montant', 'amount in company currency', "montant dans la devise de l'entreprise"],
    currency: ['currency', 'deal currency', 'devise'],
    created: ['create date', 'created date', 'date de creation'],
    won: ['close date', 'date de fermeture', 'date de cloture'],
    source: [
      'original source',
      'original traffic source',
      'original source type',
      'lead source',
      'deal source',
      "source de trafic d'origine",
      "source d'origine",
      'latest traffic source',
      'latest source',
    ],
  },
  needs: ['name', 'status', ['created', 'won']],
  absent: { created: ['Create Date', 'Date de création'], won: ['Close Date', 'Date de fermeture'] },
  dates: ['created', 'won'],
  amounts: ['amount'],
  french: /^(nom|phase|etape) de la transaction$/,
  row(row, reading) {
    const stage = row.text('status')
    if (stage === '' && row.text('name') === '') throw new RowError('empty')
    const flagged = /^(true|yes|oui|vrai|1)$/i.test(row.text('isWon'))
    taker.take(reading, dealOf('hubspot-deal', row, flagged ? 'won' : stateOfStage(stage)))
  },
  end: taker.end,
})
