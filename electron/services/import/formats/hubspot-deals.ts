import { RowError } from '#shared/model/app-error'
import { dealOf, dealTaker, stateOfFields, unreadStage } from './support/deals'
import { namesNetwork } from './support/network'
import { toolFormat } from './support/tool-table'

const taker = dealTaker()

/** HubSpot's deals: the columns are those of the exported view, in any order. French titles are from memory, no file was seen. */
export const hubspotDeals = toolFormat({
  id: 'hubspot-deals',
  names: {
    id: ['record id', 'deal id', "id de fiche d'informations"],
    name: ['deal name', 'nom de la transaction'],
    status: ['deal stage', 'phase de la transaction', 'etape de la transaction'],
    isWon: ['is closed won', 'is closed won?', 'is won', 'est ferme gagne'],
    isClosed: ['is deal closed', 'is deal closed?', 'is closed', 'is closed?', 'transaction fermee'],
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
    detail: [
      'original source drill-down 1',
      'original traffic source drill-down 1',
      'original source data 1',
      'latest source drill-down 1',
      'latest traffic source drill-down 1',
      /^source (de trafic )?d'origine\b.* 1$/,
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
    const fields = { isWon: row.text('isWon'), isClosed: row.text('isClosed') }
    const deal = dealOf('hubspot-deal', row, stateOfFields(stage, fields))
    // "Organic Social" may be any network: the column behind it says which.
    const detail = row.text('detail')
    const source = namesNetwork(detail) ? [deal.declaredSource, detail] : [deal.declaredSource]
    taker.take(reading, {
      ...deal,
      unreadStage: unreadStage(stage, fields),
      declaredSource: source.filter(Boolean).join(' / ') || null,
    })
  },
  end: taker.end,
})
